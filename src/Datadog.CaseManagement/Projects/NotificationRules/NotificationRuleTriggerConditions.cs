using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the conditions of a trigger. The type of the trigger determines the properties that apply.</summary>
public sealed partial record NotificationRuleTriggerConditions : JsonModel
{
    /// <summary>The type of the change, for <see cref="NotificationRuleTriggerType.AttributeValueChanged"/>.</summary>
    [JsonPropertyName("change_type")]
    public NotificationRuleChangeType? ChangeType { get; init; }

    /// <summary>The name of the changed field, for <see cref="NotificationRuleTriggerType.AttributeValueChanged"/>.</summary>
    [JsonPropertyName("field")]
    public string? Field { get; init; }

    /// <summary>The identifier of the previous status, for <see cref="NotificationRuleTriggerType.StatusTransitioned"/>.</summary>
    [JsonPropertyName("from_status")]
    public string? FromStatus { get; init; }

    /// <summary>The name of the previous status, for <see cref="NotificationRuleTriggerType.StatusTransitioned"/>.</summary>
    [JsonPropertyName("from_status_name")]
    public string? FromStatusName { get; init; }

    /// <summary>The identifier of the new status, for <see cref="NotificationRuleTriggerType.StatusTransitioned"/>.</summary>
    [JsonPropertyName("to_status")]
    public string? ToStatus { get; init; }

    /// <summary>The name of the new status, for <see cref="NotificationRuleTriggerType.StatusTransitioned"/>.</summary>
    [JsonPropertyName("to_status_name")]
    public string? ToStatusName { get; init; }
}
