using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a case. What the service leaves out is <see langword="null"/>, or empty for a collection.</summary>
public sealed partial record CaseAttributes : JsonModel
{
    /// <summary>When the case was archived; <see langword="null"/> when it is not.</summary>
    [JsonPropertyName("archived_at")]
    public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>Labels of the case: each key, such as <c>service</c> or <c>team</c>, with its values.</summary>
    [JsonPropertyName("attributes")]
    [Interned]
    public partial IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes { get; init; }

    /// <summary>When the case was closed; <see langword="null"/> when it is not.</summary>
    [JsonPropertyName("closed_at")]
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many comments the case has. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("comment_count")]
    public int? CommentCount { get; init; }

    /// <summary>When the case was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who or what created the case, as JSON. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("created_by_author")]
    public JsonElement? CreatedByAuthor { get; init; }

    /// <summary>Where the case came from. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("creation_source")]
    public CreationSource? CreationSource { get; init; }

    /// <summary>The values of the case type's custom attributes, by the attribute's key.</summary>
    [JsonPropertyName("custom_attributes")]
    public partial IReadOnlyDictionary<string, CustomAttributeValue> CustomAttributes { get; init; }

    /// <summary>The description of the case.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>
    /// The calendar date by which the case should be resolved; <see langword="null"/> when it has none. A timestamp from the service
    /// counts as the date it is written with. Sent by the service, not documented by Datadog.
    /// </summary>
    [JsonPropertyName("due_date")]
    [Interned]
    public partial DateOnly? DueDate { get; init; }

    /// <summary>The Datadog resources that shed light on the case. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("insights")]
    public partial IReadOnlyList<CaseInsight> Insights { get; init; }

    /// <summary>The identifier of the case, again. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("internal_id")]
    [Interned]
    public string? InternalId { get; init; }

    /// <summary>The Jira issue attached to the case.</summary>
    [JsonPropertyName("jira_issue")]
    public JiraIssue? JiraIssue { get; init; }

    /// <summary>The key of the case: its project's key and a number, such as <c>CASEM-4523</c>.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>Whether the case has been merged with another. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("merge_status")]
    public MergeStatus? MergeStatus { get; init; }

    /// <summary>When the case was last changed; <see langword="null"/> when it never was.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>How urgent the case is.</summary>
    [JsonPropertyName("priority")]
    public CasePriority? Priority { get; init; }

    /// <summary>The number of the case in the organisation. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("public_id")]
    public string? PublicId { get; init; }

    /// <summary>The ServiceNow ticket attached to the case.</summary>
    [JsonPropertyName("service_now_ticket")]
    public ServiceNowTicket? ServiceNowTicket { get; init; }

    /// <summary>The deprecated form of the status; <see cref="StatusName"/> and <see cref="StatusGroup"/> replace it.</summary>
    [JsonPropertyName("status")]
    public CaseStatus? Status { get; init; }

    /// <summary>The group that the status belongs to.</summary>
    [JsonPropertyName("status_group")]
    public CaseStatusGroup? StatusGroup { get; init; }

    /// <summary>The status: one of those that the case's type defines.</summary>
    [JsonPropertyName("status_name")]
    [Interned]
    public string? StatusName { get; init; }

    /// <summary>The title of the case.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>The deprecated classification of the case; <see cref="TypeId"/> replaces it.</summary>
    [JsonPropertyName("type")]
    public CaseKind? Type { get; init; }

    /// <summary>The identifier (UUID) of the case's type.</summary>
    [JsonPropertyName("type_id")]
    [Interned]
    public string? TypeId { get; init; }
}
