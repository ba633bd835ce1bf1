using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a view.</summary>
public sealed partial record CaseViewAttributes : JsonModel
{
    /// <summary>When the view was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the view was last changed; <see langword="null"/> when it never was.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The name that the user interface shows.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>
    /// The identifier of the notification rule that tells the view's subscribers of matching cases, <c>np_rule_id</c> on the wire;
    /// <see langword="null"/> when the view has none.
    /// </summary>
    [JsonPropertyName("np_rule_id")]
    public string? NotificationRuleId { get; init; }

    /// <summary>What cases the view shows, in the syntax of the search for cases, such as <c>status:open priority:P1</c>.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }
}
