using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>Waiting for tickets.</content>
public partial class CasesClient
{
    /// <summary>Waits until the Jira issue exists that was created for a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="timeout">The longest time to wait, at most 24 days; <see langword="null"/> for two minutes.</param>
    /// <param name="interval">The time between two requests; <see langword="null"/> for two seconds.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The Jira issue, whose status is <see cref="TicketStatus.Completed"/>.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases/{case_id}</c>. OAuth scope: <c>cases_read</c>. <see cref="CreateJiraIssueAsync"/> answers before the Jira issue
    /// exists: this gets the case until <see cref="CaseAttributes.JiraIssue"/> is completed or has failed. A case without one is waited
    /// for as well. Each request is retried and waits for rate limits as any other.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// The creation failed, and the message has what the service reports of it; or Datadog returned an error, for example 404 when the case
    /// does not exist.
    /// </exception>
    /// <exception cref="TimeoutException">The Jira issue was not completed within <paramref name="timeout"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="timeout"/> or <paramref name="interval"/> is out of range.
    /// </exception>
    public virtual Task<JiraIssue> WaitForJiraIssueAsync(
        string caseId, TimeSpan? timeout = null, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        TicketWait.ForAsync(
            Api,
            caseId,
            "Jira issue",
            static attributes => attributes.JiraIssue,
            static ticket => ticket.Status,
            timeout,
            interval,
            cancellationToken);

    /// <summary>Waits until the ServiceNow ticket exists that was created for a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="timeout">The longest time to wait, at most 24 days; <see langword="null"/> for two minutes.</param>
    /// <param name="interval">The time between two requests; <see langword="null"/> for two seconds.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The ServiceNow ticket, whose status is <see cref="TicketStatus.Completed"/>.</returns>
    /// <remarks>
    /// <c>GET /api/v2/cases/{case_id}</c>. OAuth scope: <c>cases_read</c>. <see cref="CreateServiceNowTicketAsync"/> answers before the ServiceNow ticket
    /// exists: this gets the case until <see cref="CaseAttributes.ServiceNowTicket"/> is completed or has failed. A case without one is waited
    /// for as well. Each request is retried and waits for rate limits as any other.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// The creation failed, and the message has what the service reports of it; or Datadog returned an error, for example 404 when the case
    /// does not exist.
    /// </exception>
    /// <exception cref="TimeoutException">The ServiceNow ticket was not completed within <paramref name="timeout"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="timeout"/> or <paramref name="interval"/> is out of range.
    /// </exception>
    public virtual Task<ServiceNowTicket> WaitForServiceNowTicketAsync(
        string caseId, TimeSpan? timeout = null, TimeSpan? interval = null, CancellationToken cancellationToken = default) =>
        TicketWait.ForAsync(
            Api,
            caseId,
            "ServiceNow ticket",
            static attributes => attributes.ServiceNowTicket,
            static ticket => ticket.Status,
            timeout,
            interval,
            cancellationToken);
}
