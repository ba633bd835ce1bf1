using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What changes of a view. What is left out stays as it is.</summary>
public sealed partial record CaseViewUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>What cases the view is to show, in the syntax of the search for cases.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>
    /// The identifier of a notification rule that is to tell the view's subscribers of matching cases, <c>np_rule_id</c> on the wire.
    /// </summary>
    [JsonPropertyName("np_rule_id")]
    public string? NotificationRuleId { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.View;
}
