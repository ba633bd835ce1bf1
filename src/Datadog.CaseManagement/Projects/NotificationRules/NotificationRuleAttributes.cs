using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a notification rule.</summary>
public sealed partial record NotificationRuleAttributes : JsonModel
{
    /// <summary>A value that indicates whether the rule is enabled.</summary>
    [JsonPropertyName("is_enabled")]
    public bool? IsEnabled { get; init; }

    /// <summary>The search query for the cases that the rule applies to.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>The recipients of the notifications.</summary>
    [JsonPropertyName("recipients")]
    public partial IReadOnlyList<NotificationRuleRecipient> Recipients { get; init; }

    /// <summary>The triggers of the rule.</summary>
    [JsonPropertyName("triggers")]
    public partial IReadOnlyList<NotificationRuleTrigger> Triggers { get; init; }
}
