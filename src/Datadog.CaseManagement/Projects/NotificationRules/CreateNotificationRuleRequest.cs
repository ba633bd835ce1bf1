using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a notification rule.</summary>
public sealed partial record CreateNotificationRuleRequest : JsonModel, IRequestAttributes
{
    /// <summary>The recipients of the notifications.</summary>
    [JsonPropertyName("recipients")]
    public required IReadOnlyList<NotificationRuleRecipient> Recipients { get; init; }

    /// <summary>The triggers of the rule.</summary>
    [JsonPropertyName("triggers")]
    public required IReadOnlyList<NotificationRuleTrigger> Triggers { get; init; }

    /// <summary>A value that indicates whether the rule is enabled.</summary>
    [JsonPropertyName("is_enabled")]
    public bool? IsEnabled { get; init; }

    /// <summary>The search query for the cases that the rule applies to.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.NotificationRule;

    void IRequestAttributes.Check()
    {
        ArgumentNullException.ThrowIfNull(Recipients);
        ArgumentNullException.ThrowIfNull(Triggers);
    }
}
