using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a notification rule.</summary>
public sealed partial record NotificationRuleAttributes : JsonModel
{
    /// <summary>Whether the rule is in use.</summary>
    [JsonPropertyName("is_enabled")]
    public bool? IsEnabled { get; init; }

    /// <summary>The query for the cases that the rule is about.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>Who is notified.</summary>
    [JsonPropertyName("recipients")]
    public partial IReadOnlyList<NotificationRuleRecipient> Recipients { get; init; }

    /// <summary>What sets the rule off.</summary>
    [JsonPropertyName("triggers")]
    public partial IReadOnlyList<NotificationRuleTrigger> Triggers { get; init; }
}
