using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

public partial class CaseProjectsClient
{
    /// <summary>Lists all automation rules of a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The automation rules, with the users who created and modified them.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}/rules</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the project does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is not a valid identifier.</exception>
    public virtual Task<IReadOnlyList<AutomationRule>> ListAutomationRulesAsync(
        string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.ListCaseAutomationRules.For(projectId), cancellationToken);

    /// <summary>Gets an automation rule.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="ruleId">The UUID of the automation rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The automation rule, with the users who created and modified it.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}/rules/{rule_id}</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the automation rule does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> or <paramref name="ruleId"/> is not a valid identifier.</exception>
    public virtual Task<AutomationRule> GetAutomationRuleAsync(
        string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetCaseAutomationRule.For(projectId, ruleId), cancellationToken);

    /// <summary>Creates an automation rule in a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="rule">The name, trigger, action and state of the rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created automation rule.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects/{project_id}/rules</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose outcome is
    /// unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the project does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="projectId"/> is not a valid identifier, or <paramref name="rule"/> is <see langword="null"/> or incomplete.
    /// </exception>
    public virtual Task<AutomationRule> CreateAutomationRuleAsync(
        string projectId, AutomationRuleDefinition rule, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.CreateCaseAutomationRule.For(projectId), rule, cancellationToken);

    /// <summary>Updates the name, trigger, action and state of an automation rule.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="ruleId">The UUID of the automation rule.</param>
    /// <param name="rule">The new name, trigger, action and state of the rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated automation rule.</returns>
    /// <remarks><c>PUT /api/v2/cases/projects/{project_id}/rules/{rule_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the automation rule does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="projectId"/> or <paramref name="ruleId"/> is not a valid identifier, or <paramref name="rule"/> is
    /// <see langword="null"/> or incomplete.
    /// </exception>
    public virtual Task<AutomationRule> UpdateAutomationRuleAsync(
        string projectId, string ruleId, AutomationRuleDefinition rule, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UpdateCaseAutomationRule.For(projectId, ruleId), rule, cancellationToken);

    /// <summary>Deletes an automation rule permanently.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="ruleId">The UUID of the automation rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/projects/{project_id}/rules/{rule_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the automation rule does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> or <paramref name="ruleId"/> is not a valid identifier.</exception>
    public virtual Task DeleteAutomationRuleAsync(string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DeleteCaseAutomationRule.For(projectId, ruleId), cancellationToken);

    /// <summary>Enables an automation rule.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="ruleId">The UUID of the automation rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated automation rule.</returns>
    /// <remarks><c>POST /api/v2/cases/projects/{project_id}/rules/{rule_id}/enable</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the automation rule does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> or <paramref name="ruleId"/> is not a valid identifier.</exception>
    public virtual Task<AutomationRule> EnableAutomationRuleAsync(
        string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.EnableCaseAutomationRule.For(projectId, ruleId), cancellationToken);

    /// <summary>Disables an automation rule. Its definition is kept.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="ruleId">The UUID of the automation rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated automation rule.</returns>
    /// <remarks><c>POST /api/v2/cases/projects/{project_id}/rules/{rule_id}/disable</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the automation rule does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> or <paramref name="ruleId"/> is not a valid identifier.</exception>
    public virtual Task<AutomationRule> DisableAutomationRuleAsync(
        string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DisableCaseAutomationRule.For(projectId, ruleId), cancellationToken);
}
