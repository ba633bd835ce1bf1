using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents the changes to a view. A property that is not set is not changed.</summary>
public sealed partial record CaseViewUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new name of the view.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The new search query for the cases of the view.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>
    /// The identifier of the notification rule that notifies the subscribers of the view of matching cases. Its JSON name is
    /// <c>np_rule_id</c>.
    /// </summary>
    [JsonPropertyName("np_rule_id")]
    public string? NotificationRuleId { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.View;
}
