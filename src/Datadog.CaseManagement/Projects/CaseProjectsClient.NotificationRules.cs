using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

public partial class CaseProjectsClient
{
    /// <summary>Lists all notification rules of a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The notification rules.</returns>
    /// <remarks><c>GET /api/v2/cases/projects/{project_id}/notification_rules</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the project does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> is not a valid identifier.</exception>
    public virtual Task<IReadOnlyList<NotificationRule>> ListNotificationRulesAsync(
        string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.GetProjectNotificationRules.For(projectId), cancellationToken);

    /// <summary>Creates a notification rule in a project.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="request">The recipients and triggers of the rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created notification rule.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/projects/{project_id}/notification_rules</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure
    /// whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the project does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="projectId"/> is not a valid identifier, or <paramref name="request"/>, its recipients or its triggers are
    /// <see langword="null"/>.
    /// </exception>
    public virtual Task<NotificationRule> CreateNotificationRuleAsync(
        string projectId, CreateNotificationRuleRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.CreateProjectNotificationRule.For(projectId), request, cancellationToken);

    /// <summary>Updates a notification rule.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="ruleId">The UUID of the notification rule.</param>
    /// <param name="update">The values to update. A value that is not set is not changed.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>PUT /api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}</c>. OAuth scope: <c>cases_write</c>. The
    /// response does not contain the rule.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the notification rule does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="projectId"/> or <paramref name="ruleId"/> is not a valid identifier, or <paramref name="update"/> is
    /// <see langword="null"/>.
    /// </exception>
    public virtual Task UpdateNotificationRuleAsync(
        string projectId, string ruleId, NotificationRuleUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.UpdateProjectNotificationRule.For(projectId, ruleId), update, cancellationToken);

    /// <summary>Deletes a notification rule.</summary>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="ruleId">The UUID of the notification rule.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/cases/projects/{project_id}/notification_rules/{notification_rule_id}</c>. OAuth scope: <c>cases_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the notification rule does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="projectId"/> or <paramref name="ruleId"/> is not a valid identifier.</exception>
    public virtual Task DeleteNotificationRuleAsync(string projectId, string ruleId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(ProjectOperations.DeleteProjectNotificationRule.For(projectId, ruleId), cancellationToken);
}
