using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a view.</summary>
public sealed partial record CaseViewAttributes : JsonModel
{
    /// <summary>The time at which the view was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time at which the view was last modified; <see langword="null"/> if it has not been modified.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The name of the view in the user interface.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>
    /// The identifier of the notification rule that notifies the subscribers of the view of matching cases; <see langword="null"/> if the
    /// view has none. Its JSON name is <c>np_rule_id</c>.
    /// </summary>
    [JsonPropertyName("np_rule_id")]
    public string? NotificationRuleId { get; init; }

    /// <summary>The search query for the cases of the view, such as <c>status:open priority:P1</c>.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }
}
