using Datadog.CaseManagement.Cases;

namespace Datadog.CaseManagement;

/// <content>The fields of a case, its assignee, archive and project.</content>
public partial class CasesClient
{
    /// <summary>Updates the title of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="title">The new title.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/title</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="title"/> is blank.
    /// </exception>
    public virtual Task<Case> UpdateTitleAsync(string caseId, string title, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseTitle.For(caseId), new TitleUpdate(title), cancellationToken);

    /// <summary>Updates the description of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="description">The new description. An empty string clears the description.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/description</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="description"/> is <see langword="null"/>.
    /// </exception>
    public virtual Task<Case> UpdateDescriptionAsync(string caseId, string description, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseDescription.For(caseId), new DescriptionUpdate(description), cancellationToken);

    /// <summary>Updates the status of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="status">
    /// The name of the new status, one of those that the case type defines (<see cref="CaseTypeAttributes.StatusesConfig"/>), such as
    /// <c>In Review</c>.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/status</c>. OAuth scope: <c>cases_write</c>. The group of the status follows from its name.
    /// <see cref="CaseStatus"/> explains the three forms of a status.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when the case type has no such status or 404 when the case does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="status"/> is blank.
    /// </exception>
    public virtual Task<Case> UpdateStatusAsync(string caseId, string status, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateStatus.For(caseId), new StatusNameUpdate(status), cancellationToken);

    /// <summary>Updates the status of a case with a value of the deprecated enumeration <see cref="CaseStatus"/>.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="status">The new status in its older form, such as <see cref="CaseStatus.Closed"/>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks>
    /// <c>POST /api/v2/cases/{case_id}/status</c>. OAuth scope: <c>cases_write</c>. To set a certain one of the statuses of the case type, use
    /// its name. <see cref="CaseStatus"/> explains the three forms of a status.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when the status does not exist or 404 when the case does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="status"/> has no value.
    /// </exception>
    public virtual Task<Case> UpdateStatusAsync(string caseId, CaseStatus status, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateStatus.For(caseId), new StatusUpdate(status), cancellationToken);

    /// <summary>Updates the priority of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="priority">The new priority.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/priority</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when the priority does not exist or 404 when the case does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="priority"/> has no value.
    /// </exception>
    public virtual Task<Case> UpdatePriorityAsync(string caseId, CasePriority priority, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdatePriority.For(caseId), new PriorityUpdate(priority), cancellationToken);

    /// <summary>Updates or clears the due date of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="dueDate">The new due date; <see langword="null"/> clears the due date.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/due_date</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    /// <example>
    /// <code>await cases.UpdateDueDateAsync(id, DateOnly.FromDateTime(dueDate)); // dueDate is a DateTime</code>
    /// </example>
    public virtual Task<Case> UpdateDueDateAsync(string caseId, DateOnly? dueDate, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseDueDate.For(caseId), new DueDateUpdate(dueDate), cancellationToken);

    /// <summary>Updates the reason why a security case was resolved.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/resolved_reason</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="reason"/> has no value.
    /// </exception>
    public virtual Task<Case> UpdateResolvedReasonAsync(
        string caseId, CaseResolvedReason reason, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseResolvedReason.For(caseId), new ResolvedReasonUpdate(reason), cancellationToken);

    /// <summary>Replaces the attributes of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="attributes">The new attributes: keys, such as <c>service</c> or <c>team</c>, with their values.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/attributes</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="attributes"/> is <see langword="null"/>.
    /// </exception>
    /// <example>
    /// <code>await cases.UpdateAttributesAsync(id, labels.ToDictionary(label => label.Key, IReadOnlyList&lt;string> (label) => label.Value)); // labels is a Dictionary&lt;string, string[]></code>
    /// </example>
    public virtual Task<Case> UpdateAttributesAsync(
        string caseId, IReadOnlyDictionary<string, IReadOnlyList<string>> attributes, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateAttributes.For(caseId), new AttributesUpdate(attributes), cancellationToken);

    /// <summary>Updates the value of a custom attribute of a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="key">The key of the custom attribute.</param>
    /// <param name="value">The new value, of the data type of the custom attribute.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when the value does not match the data type of the custom attribute or 404 when the case
    /// or custom attribute does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> or <paramref name="key"/> is not a valid identifier, or <paramref name="value"/> is
    /// <see langword="null"/>.
    /// </exception>
    public virtual Task<Case> UpdateCustomAttributeAsync(
        string caseId, string key, CustomAttributeValue value, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UpdateCaseCustomAttribute.For(caseId, key), value, cancellationToken);

    /// <summary>Deletes the value of a custom attribute from a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="key">The key of the custom attribute.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>DELETE /api/v2/cases/{case_id}/custom_attributes/{custom_attribute_key}</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the case or custom attribute does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> or <paramref name="key"/> is not a valid identifier.</exception>
    public virtual Task<Case> DeleteCustomAttributeAsync(string caseId, string key, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.DeleteCaseCustomAttribute.For(caseId, key), cancellationToken);

    /// <summary>Assigns a case to a user.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="assigneeId">
    /// The UUID of the user, which is the <see cref="Resource.Id"/> of the one that <see cref="UsersClient.FindByEmailAsync"/> finds by the
    /// email address. To remove the assignee, call <see cref="UnassignAsync"/> instead.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/assign</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case or user does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="assigneeId"/> is <see langword="null"/> or blank.
    /// </exception>
    /// <example>
    /// <code>await (userId is null ? cases.UnassignAsync(id) : cases.AssignAsync(id, userId)); // userId is a string?</code>
    /// </example>
    public virtual Task<Case> AssignAsync(string caseId, string assigneeId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.AssignCase.For(caseId), new AssigneeUpdate(assigneeId), cancellationToken);

    /// <summary>Removes the assignee from a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/unassign</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    public virtual Task<Case> UnassignAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnassignCase.For(caseId), new ResourceIdentifier { Type = ResourceType.Case }, cancellationToken);

    /// <summary>Archives a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/archive</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    public virtual Task<Case> ArchiveAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.ArchiveCase.For(caseId), new ResourceIdentifier { Type = ResourceType.Case }, cancellationToken);

    /// <summary>Unarchives a case.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>POST /api/v2/cases/{case_id}/unarchive</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 404 when the case does not exist.</exception>
    /// <exception cref="ArgumentException"><paramref name="caseId"/> is not a valid identifier.</exception>
    public virtual Task<Case> UnarchiveAsync(string caseId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(CaseOperations.UnarchiveCase.For(caseId), new ResourceIdentifier { Type = ResourceType.Case }, cancellationToken);

    /// <summary>Moves a case to another project, which gives it a new key.</summary>
    /// <param name="caseId">The UUID or key of the case, such as <c>CASEM-4523</c>.</param>
    /// <param name="projectId">The UUID of the project.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated case.</returns>
    /// <remarks><c>PATCH /api/v2/cases/{case_id}/relationships/project</c>. OAuth scope: <c>cases_write</c>.</remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the case or project does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="caseId"/> is not a valid identifier, or <paramref name="projectId"/> is blank.
    /// </exception>
    public virtual Task<Case> MoveToProjectAsync(string caseId, string projectId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(
            CaseOperations.MoveCaseToProject.For(caseId),
            new ResourceIdentifier { Type = ResourceType.Project, Id = Guard.NotBlank(projectId) },
            cancellationToken);
}
