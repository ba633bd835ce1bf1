using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents the changes to a notification rule.</summary>
public sealed partial record NotificationRuleUpdate : JsonModel, IRequestAttributes
{
    /// <summary>A value that indicates whether the rule is enabled.</summary>
    [JsonPropertyName("is_enabled")]
    public bool? IsEnabled { get; init; }

    /// <summary>The new search query for the cases that the rule applies to.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>The new recipients of the notifications.</summary>
    [JsonPropertyName("recipients")]
    public IReadOnlyList<NotificationRuleRecipient>? Recipients { get; init; }

    /// <summary>The new triggers of the rule.</summary>
    [JsonPropertyName("triggers")]
    public IReadOnlyList<NotificationRuleTrigger>? Triggers { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.NotificationRule;
}
