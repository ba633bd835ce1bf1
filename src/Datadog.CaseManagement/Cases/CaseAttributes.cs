using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the attributes of a case. An attribute that the response does not contain is <see langword="null"/>; a collection is empty.
/// </summary>
public sealed partial record CaseAttributes : JsonModel
{
    /// <summary>The time at which the case was archived; <see langword="null"/> if it is not archived.</summary>
    [JsonPropertyName("archived_at")]
    public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The labels of the case: the values of each key, such as <c>service</c> or <c>team</c>.</summary>
    [JsonPropertyName("attributes")]
    [Interned]
    public partial IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes { get; init; }

    /// <summary>The time at which the case was closed; <see langword="null"/> if it is not closed.</summary>
    [JsonPropertyName("closed_at")]
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The number of comments on the case. Datadog returns this member but does not document it.</summary>
    [JsonPropertyName("comment_count")]
    public int? CommentCount { get; init; }

    /// <summary>The time at which the case was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The user or system that created the case, as JSON. Datadog returns this member but does not document it.</summary>
    [JsonPropertyName("created_by_author")]
    public JsonElement? CreatedByAuthor { get; init; }

    /// <summary>The source that the case was created from. Datadog returns this member but does not document it.</summary>
    [JsonPropertyName("creation_source")]
    public CreationSource? CreationSource { get; init; }

    /// <summary>The values of the custom attributes of the case type, by the key of the attribute.</summary>
    [JsonPropertyName("custom_attributes")]
    public partial IReadOnlyDictionary<string, CustomAttributeValue> CustomAttributes { get; init; }

    /// <summary>The description of the case.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>
    /// The date by which the case should be resolved; <see langword="null"/> if the case has no due date. If the response contains a
    /// timestamp, the value is its date part, without a time zone conversion. Datadog returns this member but does not document it.
    /// </summary>
    [JsonPropertyName("due_date")]
    [Interned]
    public partial DateOnly? DueDate { get; init; }

    /// <summary>
    /// The insights of the case: Datadog resources that provide context for the case. Datadog returns this member but does not document it.
    /// </summary>
    [JsonPropertyName("insights")]
    public partial IReadOnlyList<CaseInsight> Insights { get; init; }

    /// <summary>
    /// The identifier of the case, which is equal to <see cref="Resource.Id"/>. Datadog returns this member but does not document it.
    /// </summary>
    [JsonPropertyName("internal_id")]
    [Interned]
    public string? InternalId { get; init; }

    /// <summary>The Jira issue of the case.</summary>
    [JsonPropertyName("jira_issue")]
    public JiraIssue? JiraIssue { get; init; }

    /// <summary>The key of the case, which consists of the key of the project and a number, such as <c>CASEM-4523</c>.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>
    /// The merge status of the case: whether it has been merged with another case. Datadog returns this member but does not document it.
    /// </summary>
    [JsonPropertyName("merge_status")]
    public MergeStatus? MergeStatus { get; init; }

    /// <summary>The time at which the case was last modified; <see langword="null"/> if it has not been modified.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The priority of the case.</summary>
    [JsonPropertyName("priority")]
    public CasePriority? Priority { get; init; }

    /// <summary>The number of the case in the organization. Datadog returns this member but does not document it.</summary>
    [JsonPropertyName("public_id")]
    public string? PublicId { get; init; }

    /// <summary>The ServiceNow ticket of the case.</summary>
    [JsonPropertyName("service_now_ticket")]
    public ServiceNowTicket? ServiceNowTicket { get; init; }

    /// <summary>
    /// The status of the case in its older, deprecated form, such as <c>IN_PROGRESS</c>, which is not one of the case type. Use
    /// <see cref="StatusName"/> to show the status, and <see cref="StatusGroup"/> to decide whether the case is open or closed.
    /// </summary>
    [JsonPropertyName("status")]
    public CaseStatus? Status { get; init; }

    /// <summary>
    /// The group of the case's status, such as <c>SG_IN_PROGRESS</c>. Use it to decide whether a case of any type is open, in progress or
    /// closed: the names of statuses differ between case types.
    /// </summary>
    [JsonPropertyName("status_group")]
    public CaseStatusGroup? StatusGroup { get; init; }

    /// <summary>
    /// The status of the case: the name of one of the statuses of the case type, such as <c>In Review</c>. Use it to show the status and to
    /// set it. <see cref="StatusGroup"/> tells what it means, and <see cref="Status"/> is an older form of that.
    /// </summary>
    [JsonPropertyName("status_name")]
    [Interned]
    public string? StatusName { get; init; }

    /// <summary>The title of the case.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>The deprecated type of the case, replaced by <see cref="TypeId"/>.</summary>
    [JsonPropertyName("type")]
    public CaseKind? Type { get; init; }

    /// <summary>The UUID of the case type.</summary>
    [JsonPropertyName("type_id")]
    [Interned]
    public string? TypeId { get; init; }
}
