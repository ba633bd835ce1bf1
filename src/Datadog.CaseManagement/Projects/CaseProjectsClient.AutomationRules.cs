using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

public partial class CaseProjectsClient
{
    /// <summary>Lists all automation rules of a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The automation rules, with the users who created and changed them.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}/rules</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such project. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<AutomationRule>> ListAutomationRulesAsync(
        string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.ListCaseAutomationRules.For(projectId), cancellationToken);

    /// <summary>Gets an automation rule.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="ruleId">The automation rule's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The automation rule, with the users who created and changed it.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}/rules/{rule_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such automation rule. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<AutomationRule> GetAutomationRuleAsync(
        string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetCaseAutomationRule.For(projectId, ruleId), cancellationToken);

    /// <summary>Creates an automation rule in a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="rule">The name, trigger and action of the rule, and whether it is in use.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The automation rule, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects/{project_id}/rules</c>. OAuth scope: <c>cases_shared_settings_write</c>. Not repeated after a
    /// failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such project. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<AutomationRule> CreateAutomationRuleAsync(
        string projectId, AutomationRuleDefinition rule, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.CreateCaseAutomationRule.For(projectId), rule, cancellationToken);

    /// <summary>Changes the name, trigger, action or state of an automation rule.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="ruleId">The automation rule's UUID.</param>
    /// <param name="rule">What the rule becomes.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The automation rule as it is now.</returns>
    /// <remarks><c>PUT /api/v2/cases/projects/{project_id}/rules/{rule_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such automation rule. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<AutomationRule> UpdateAutomationRuleAsync(
        string projectId, string ruleId, AutomationRuleDefinition rule, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UpdateCaseAutomationRule.For(projectId, ruleId), rule, cancellationToken);

    /// <summary>Deletes an automation rule for good.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="ruleId">The automation rule's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the automation rule is deleted.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/cases/projects/{project_id}/rules/{rule_id}</c>. OAuth scope: <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such automation rule. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task DeleteAutomationRuleAsync(string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DeleteCaseAutomationRule.For(projectId, ruleId), cancellationToken);

    /// <summary>Enables an automation rule: from now on it acts when it is set off.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="ruleId">The automation rule's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The automation rule as it is now.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects/{project_id}/rules/{rule_id}/enable</c>. OAuth scope: <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such automation rule. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<AutomationRule> EnableAutomationRuleAsync(
        string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.EnableCaseAutomationRule.For(projectId, ruleId), cancellationToken);

    /// <summary>Disables an automation rule: it rests and keeps all that was set for it.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="ruleId">The automation rule's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The automation rule as it is now.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects/{project_id}/rules/{rule_id}/disable</c>. OAuth scope: <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such automation rule. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<AutomationRule> DisableAutomationRuleAsync(
        string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DisableCaseAutomationRule.For(projectId, ruleId), cancellationToken);
}
