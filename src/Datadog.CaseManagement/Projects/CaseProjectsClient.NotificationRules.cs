using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

public partial class CaseProjectsClient
{
    /// <summary>Lists all notification rules of a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The notification rules.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}/notification_rules</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such project. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<NotificationRule>> ListNotificationRulesAsync(
        string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetProjectNotificationRules.For(projectId), cancellationToken);

    /// <summary>Creates a notification rule in a project.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="request">Who is notified of what.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The notification rule, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects/{project_id}/notification_rules</c>. OAuth scope: <c>cases_shared_settings_write</c>. Not repeated
    /// after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such project. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<NotificationRule> CreateNotificationRuleAsync(
        string projectId, CreateNotificationRuleRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.CreateProjectNotificationRule.For(projectId), request, cancellationToken);

    /// <summary>Changes a notification rule.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="ruleId">The notification rule's UUID.</param>
    /// <param name="update">What changes.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the notification rule is changed.</returns>
    /// <remarks>
    /// <c>PUT /api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}</c>. OAuth scope:
    /// <c>cases_shared_settings_write</c>. The answer does not repeat the rule.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such notification rule. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task UpdateNotificationRuleAsync(
        string projectId, string ruleId, NotificationRuleUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UpdateProjectNotificationRule.For(projectId, ruleId), update, cancellationToken);

    /// <summary>Deletes a notification rule.</summary>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="ruleId">The notification rule's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the notification rule is deleted.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}</c>. OAuth scope:
    /// <c>cases_shared_settings_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such notification rule. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task DeleteNotificationRuleAsync(string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DeleteProjectNotificationRule.For(projectId, ruleId), cancellationToken);
}
