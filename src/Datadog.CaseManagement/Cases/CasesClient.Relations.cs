using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>What a case has to do with: other cases, Datadog resources, incidents, notebooks, tickets elsewhere.</content>
public partial class CasesClient
{
    /// <summary>Lists the links of a case or another entity.</summary>
    /// <param name="entityType">What kind of entity it is.</param>
    /// <param name="entityId">The entity's UUID.</param>
    /// <param name="relationship">The only relationship wanted; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The links that begin or end at the entity.</returns>
    /// <remarks><c>GET /api/v2/cases/link</c>. OAuth scope: <c>cases_read</c>.</remarks>
    /// <exception cref="DatadogApiException">400: a value is not valid. 401, 403, 404, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<CaseLink>> ListLinksAsync(
        CaseLinkEntityType entityType,
        string entityId,
        CaseLinkRelationship? relationship = null,
        CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.ListCaseLinks.For(LinkQuery.Of(entityType, entityId, relationship)), cancellationToken);

    /// <summary>Links two cases, or a case and another entity.</summary>
    /// <param name="request">What is linked, and how.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The link, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/link</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">400: a value is not valid. 401, 403, 404, 409, 429 and others as Datadog answers.</exception>
    public virtual Task<CaseLink> CreateLinkAsync(CreateCaseLinkRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCaseLink.For(), request, cancellationToken);

    /// <summary>Deletes a link.</summary>
    /// <param name="linkId">The link's identifier.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks><c>DELETE /api/v2/cases/link/{link_id}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such link. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task DeleteLinkAsync(string linkId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.DeleteCaseLink.For(linkId), cancellationToken);

    /// <summary>Adds Datadog resources that shed light on a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="insights">The resources, from 1 to 100, each with its type, its identifier and where it is found.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>PUT /api/v2/cases/{case_id}/insights</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> AddInsightsAsync(
        string caseId, IReadOnlyList<CaseInsight> insights, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.AddCaseInsights.For(caseId), new InsightsUpdate(insights), cancellationToken);

    /// <summary>Takes Datadog resources from those that shed light on a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="insights">The resources, from 1 to 100, as they were added.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/insights</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> RemoveInsightsAsync(
        string caseId, IReadOnlyList<CaseInsight> insights, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.RemoveCaseInsights.For(caseId), new InsightsUpdate(insights), cancellationToken);

    /// <summary>Links an incident to a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="incidentId">The incident's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/incidents</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose
    /// outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or incident. 400, 401, 403, 409, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> LinkIncidentAsync(string caseId, string incidentId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseOperations.LinkIncident.For(caseId),
            new ResourceIdentifier { Type = ResourceType.Incident, Id = Guard.NotBlank(incidentId) },
            cancellationToken);

    /// <summary>Creates a notebook for the investigation of a case, and links it to the case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/notebook</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose
    /// outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task CreateNotebookAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseOperations.CreateCaseNotebook.For(caseId), new ResourceIdentifier { Type = ResourceType.Notebook }, cancellationToken);

    /// <summary>Creates an issue in Jira, and links it to a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="request">Where and as what the issue is created.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/jira_issues</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure whose
    /// outcome is unknown. <see cref="CaseAttributes.JiraIssue"/> of the case tells how far it is.
    /// </remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task CreateJiraIssueAsync(
        string caseId, CreateJiraIssueRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCaseJiraIssue.For(caseId), request, cancellationToken);

    /// <summary>Links an issue that exists in Jira to a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="jiraIssueUrl">The web address of the issue.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks><c>PATCH /api/v2/cases/{case_id}/relationships/jira_issues</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or issue. 400, 401, 403, 409, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task LinkJiraIssueAsync(string caseId, string jiraIssueUrl, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.LinkJiraIssueToCase.For(caseId), new JiraIssueLink(jiraIssueUrl), cancellationToken);

    /// <summary>Takes the link to its Jira issue from a case. The issue stays.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/relationships/jira_issues</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task UnlinkJiraIssueAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnlinkJiraIssue.For(caseId), cancellationToken);

    /// <summary>Creates a ticket in ServiceNow, and links it to a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="request">Where the ticket is created, and for whom.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/relationships/servicenow_tickets</c>. OAuth scope: <c>cases_write</c>. Not repeated after a failure
    /// whose outcome is unknown. <see cref="CaseAttributes.ServiceNowTicket"/> of the case tells how far it is.
    /// </remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task CreateServiceNowTicketAsync(
        string caseId, CreateServiceNowTicketRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.CreateCaseServiceNowTicket.For(caseId), request, cancellationToken);
}
