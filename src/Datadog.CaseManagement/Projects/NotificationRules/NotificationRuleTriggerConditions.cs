using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What narrows a trigger down. Which members belong to it depends on the type of the trigger.</summary>
public sealed partial record NotificationRuleTriggerConditions : JsonModel
{
    /// <summary>How the field has to change (<see cref="NotificationRuleTriggerType.AttributeValueChanged"/>).</summary>
    [JsonPropertyName("change_type")]
    public NotificationRuleChangeType? ChangeType { get; init; }

    /// <summary>The field that has to change (<see cref="NotificationRuleTriggerType.AttributeValueChanged"/>).</summary>
    [JsonPropertyName("field")]
    public string? Field { get; init; }

    /// <summary>The identifier of the status before (<see cref="NotificationRuleTriggerType.StatusTransitioned"/>).</summary>
    [JsonPropertyName("from_status")]
    public string? FromStatus { get; init; }

    /// <summary>The name of the status before (<see cref="NotificationRuleTriggerType.StatusTransitioned"/>).</summary>
    [JsonPropertyName("from_status_name")]
    public string? FromStatusName { get; init; }

    /// <summary>The identifier of the status after (<see cref="NotificationRuleTriggerType.StatusTransitioned"/>).</summary>
    [JsonPropertyName("to_status")]
    public string? ToStatus { get; init; }

    /// <summary>The name of the status after (<see cref="NotificationRuleTriggerType.StatusTransitioned"/>).</summary>
    [JsonPropertyName("to_status_name")]
    public string? ToStatusName { get; init; }
}
