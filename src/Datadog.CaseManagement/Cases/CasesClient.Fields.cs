using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>What a case says of itself, who has it, and where it is kept.</content>
public partial class CasesClient
{
    /// <summary>Changes the title of a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="title">The new title; not blank.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/title</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> UpdateTitleAsync(string caseId, string title, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseTitle.For(caseId), new TitleUpdate(title), cancellationToken);

    /// <summary>Changes the description of a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="description">The new description; an empty one leaves the case without.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/description</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> UpdateDescriptionAsync(string caseId, string description, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseDescription.For(caseId), new DescriptionUpdate(description), cancellationToken);

    /// <summary>Changes the status of a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="status">The name of the status: one of those that the case's type defines.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/status</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: the case's type has no such status. 404: there is no such case. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> UpdateStatusAsync(string caseId, string status, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateStatus.For(caseId), new StatusNameUpdate(status), cancellationToken);

    /// <summary>Changes the status of a case in its deprecated form, for which one need not know the statuses of its type.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/status</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: there is no such status. 404: there is no such case. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> UpdateStatusAsync(string caseId, CaseStatus status, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateStatus.For(caseId), new StatusUpdate(status), cancellationToken);

    /// <summary>Changes how urgent a case is.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="priority">The new priority.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/priority</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: there is no such priority. 404: there is no such case. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> UpdatePriorityAsync(string caseId, CasePriority priority, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdatePriority.For(caseId), new PriorityUpdate(priority), cancellationToken);

    /// <summary>Sets the date by which the case should be resolved, or clears it.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="dueDate">The calendar date; <see langword="null"/> clears the due date.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/due_date</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> UpdateDueDateAsync(string caseId, DateOnly? dueDate, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseDueDate.For(caseId), new DueDateUpdate(dueDate), cancellationToken);

    /// <summary>Says why a security case was resolved.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/resolved_reason</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> UpdateResolvedReasonAsync(
        string caseId, CaseResolvedReason reason, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseResolvedReason.For(caseId), new ResolvedReasonUpdate(reason), cancellationToken);

    /// <summary>Replaces the labels of a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="attributes">The labels: each key, such as <c>service</c> or <c>team</c>, with its values.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/attributes</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> UpdateAttributesAsync(
        string caseId, IReadOnlyDictionary<string, IReadOnlyList<string>> attributes, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateAttributes.For(caseId), new AttributesUpdate(attributes), cancellationToken);

    /// <summary>Sets the value of one of the case type's custom attributes.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="key">The key of the attribute.</param>
    /// <param name="value">The value, of the data type that the attribute has.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 400: the value does not fit the attribute. 404: there is no such case or attribute. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> UpdateCustomAttributeAsync(
        string caseId, string key, CustomAttributeValue value, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseCustomAttribute.For(caseId, key), value, cancellationToken);

    /// <summary>Takes the value of a custom attribute from a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="key">The key of the attribute.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or attribute. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> DeleteCustomAttributeAsync(string caseId, string key, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.DeleteCaseCustomAttribute.For(caseId, key), cancellationToken);

    /// <summary>Assigns a case to a user.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="assigneeId">The user's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/assign</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or user. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> AssignAsync(string caseId, string assigneeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.AssignCase.For(caseId), new AssigneeUpdate(assigneeId), cancellationToken);

    /// <summary>Leaves nobody assigned to a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/unassign</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> UnassignAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnassignCase.For(caseId), new ResourceIdentifier { Type = ResourceType.Case }, cancellationToken);

    /// <summary>Archives a case.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/archive</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> ArchiveAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.ArchiveCase.For(caseId), new ResourceIdentifier { Type = ResourceType.Case }, cancellationToken);

    /// <summary>Takes a case out of the archive.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/unarchive</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">404: there is no such case. 400, 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<Case> UnarchiveAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnarchiveCase.For(caseId), new ResourceIdentifier { Type = ResourceType.Case }, cancellationToken);

    /// <summary>Moves a case to another project, where it gets another key.</summary>
    /// <param name="caseId">The case's UUID or key, such as <c>CASEM-4523</c>.</param>
    /// <param name="projectId">The project's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The case as it is now.</returns>
    /// <remarks><c>PATCH /api/v2/cases/{case_id}/relationships/project</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such case or project. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<Case> MoveToProjectAsync(string caseId, string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseOperations.MoveCaseToProject.For(caseId),
            new ResourceIdentifier { Type = ResourceType.Project, Id = Guard.NotBlank(projectId) },
            cancellationToken);
}
