using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What a new notification rule starts with.</summary>
public sealed partial record CreateNotificationRuleRequest : JsonModel, IRequestAttributes
{
    /// <summary>Who is notified.</summary>
    [JsonPropertyName("recipients")]
    public required IReadOnlyList<NotificationRuleRecipient> Recipients { get; init; }

    /// <summary>What sets the rule off.</summary>
    [JsonPropertyName("triggers")]
    public required IReadOnlyList<NotificationRuleTrigger> Triggers { get; init; }

    /// <summary>Whether the rule is in use.</summary>
    [JsonPropertyName("is_enabled")]
    public bool? IsEnabled { get; init; }

    /// <summary>The query for the cases that the rule is about.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.NotificationRule;

    void IRequestAttributes.Check()
    {
        ArgumentNullException.ThrowIfNull(Recipients);
        ArgumentNullException.ThrowIfNull(Triggers);
    }
}
