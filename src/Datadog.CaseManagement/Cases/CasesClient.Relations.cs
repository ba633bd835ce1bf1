using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>Links, insights, incidents, notebooks and tickets of a case.</content>
public partial class CasesClient
{
    /// <summary>Lists the links of a case or another entity.</summary>
    /// <param name="entityType">The type of the entity.</param>
    /// <param name="entityId">The UUID of the entity.</param>
    /// <param name="relationship">The relationship to list; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The links that have the entity as parent or child.</returns>
    /// <remarks><c>GET /api/v2/cases/link</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when a resource that the request refers to does not
    /// exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="entityType"/> has no value, or <paramref name="entityId"/> is blank.</exception>
    public virtual Task<IReadOnlyList<CaseLink>> ListLinksAsync(
        CaseLinkEntityType entityType,
        string entityId,
        CaseLinkRelationship? relationship = null,
        CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.ListCaseLinks.For(LinkQuery.Create(entityType, entityId, relationship)), cancellationToken);

    /// <summary>Creates a link between two cases, or between a case and another entity.</summary>
    /// <param name="request">The linked entities and their relationship.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created link.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/link</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid, 404 when a resource that the request refers to does not exist
    /// or 409 when the request conflicts with an existing resource.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="request"/> is <see langword="null"/>, or a required value of it is blank.
    /// </exception>
    public virtual Task<CaseLink> CreateLinkAsync(CreateCaseLinkRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCaseLink.For(), request, cancellationToken);

    /// <summary>Deletes a link.</summary>
    /// <param name="linkId">The identifier of the link.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/link/{link_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the link does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="linkId"/> is not a valid identifier.</exception>
    public virtual Task DeleteLinkAsync(string linkId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.DeleteCaseLink.For(linkId), cancellationToken);

    /// <summary>Adds insights to a case: Datadog resources that are related to it.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="insights">
    /// The insights to add, from 1 to 100, each with its type, its identifier and the address of the resource.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>PUT /api/v2/cases/{case_id}/insights</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="insights"/> has fewer than 1 or more than 100 items, or an
    /// item has no identifier.
    /// </exception>
    /// <example>
    /// <code>await cases.AddInsightsAsync(id, [.. insights]); // insights is an IEnumerable&lt;CaseInsight></code>
    /// </example>
    public virtual Task<Case> AddInsightsAsync(
        string caseId, IReadOnlyList<CaseInsight> insights, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.AddCaseInsights.For(caseId), new InsightsUpdate(insights), cancellationToken);

    /// <summary>Removes insights from a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="insights">The insights to remove, from 1 to 100, as they were added.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/insights</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="insights"/> has fewer than 1 or more than 100 items, or an
    /// item has no identifier.
    /// </exception>
    /// <example>
    /// <code>await cases.RemoveInsightsAsync(id, [.. insights]); // insights is an IEnumerable&lt;CaseInsight></code>
    /// </example>
    public virtual Task<Case> RemoveInsightsAsync(
        string caseId, IReadOnlyList<CaseInsight> insights, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.RemoveCaseInsights.For(caseId), new InsightsUpdate(insights), cancellationToken);

    /// <summary>Links an incident to a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="incidentId">The UUID of the incident.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/incidents</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose
    /// outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the case or incident does not exist or 409 when the request conflicts with an
    /// existing resource.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="incidentId"/> is blank.
    /// </exception>
    public virtual Task<Case> LinkIncidentAsync(string caseId, string incidentId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseOperations.LinkIncident.For(caseId),
            new ResourceIdentifier { Type = ResourceType.Incident, Id = Guard.NotBlank(incidentId) },
            cancellationToken);

    /// <summary>Creates a notebook and links it to a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/notebook</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose
    /// outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    public virtual Task CreateNotebookAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseOperations.CreateCaseNotebook.For(caseId), new ResourceIdentifier { Type = ResourceType.Notebook }, cancellationToken);

    /// <summary>Creates a Jira issue and links it to a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="request">The Jira account, project and issue type.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/jira_issues</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure whose
    /// outcome is unknown. <see cref="WaitForJiraIssueAsync"/> waits until the issue exists; until then,
    /// <see cref="CaseAttributes.JiraIssue"/> of the case holds its status.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="request"/> is <see langword="null"/>, or a required value of
    /// it is blank.
    /// </exception>
    public virtual Task CreateJiraIssueAsync(
        string caseId, CreateJiraIssueRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCaseJiraIssue.For(caseId), request, cancellationToken);

    /// <summary>Links an existing Jira issue to a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="jiraIssueUrl">The URL of the issue.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>PATCH /api/v2/cases/{case_id}/relationships/jira_issues</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the case or issue does not exist or 409 when the request conflicts with an existing
    /// resource.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="jiraIssueUrl"/> is blank.
    /// </exception>
    public virtual Task LinkJiraIssueAsync(string caseId, string jiraIssueUrl, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.LinkJiraIssueToCase.For(caseId), new JiraIssueLink(jiraIssueUrl), cancellationToken);

    /// <summary>Removes the link between a case and its Jira issue. The issue itself is not deleted.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/relationships/jira_issues</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    public virtual Task UnlinkJiraIssueAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnlinkJiraIssue.For(caseId), cancellationToken);

    /// <summary>Creates a ServiceNow ticket and links it to a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="request">The ServiceNow instance and assignment group.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/servicenow_tickets</c>. OAuth scope: <c>cases_write</c>. Not retried after a failure
    /// whose outcome is unknown. <see cref="WaitForServiceNowTicketAsync"/> waits until the ticket exists; until then,
    /// <see cref="CaseAttributes.ServiceNowTicket"/> of the case holds its status.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="request"/> is <see langword="null"/>, or a required value of
    /// it is blank.
    /// </exception>
    public virtual Task CreateServiceNowTicketAsync(
        string caseId, CreateServiceNowTicketRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCaseServiceNowTicket.For(caseId), request, cancellationToken);
}
