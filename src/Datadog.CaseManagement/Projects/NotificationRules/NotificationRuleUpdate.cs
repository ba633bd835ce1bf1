using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What changes of a notification rule.</summary>
public sealed partial record NotificationRuleUpdate : JsonModel, IRequestAttributes
{
    /// <summary>Whether the rule is in use.</summary>
    [JsonPropertyName("is_enabled")]
    public bool? IsEnabled { get; init; }

    /// <summary>The new query for the cases that the rule is about.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>Who is notified from now on.</summary>
    [JsonPropertyName("recipients")]
    public IReadOnlyList<NotificationRuleRecipient>? Recipients { get; init; }

    /// <summary>What sets the rule off from now on.</summary>
    [JsonPropertyName("triggers")]
    public IReadOnlyList<NotificationRuleTrigger>? Triggers { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.NotificationRule;
}
