using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the conditions of a trigger. The type of the trigger determines the properties that apply.</summary>
public sealed partial record AutomationRuleTriggerConditions : JsonModel
{
    /// <summary>The outcome of the review, for <see cref="AutomationRuleTriggerType.CaseReviewApproved"/>.</summary>
    [JsonPropertyName("approval_type")]
    public string? ApprovalType { get; init; }

    /// <summary>The type of the change, for <see cref="AutomationRuleTriggerType.AttributeValueChanged"/>.</summary>
    [JsonPropertyName("change_type")]
    public AutomationRuleChangeType? ChangeType { get; init; }

    /// <summary>The name of the changed field, for <see cref="AutomationRuleTriggerType.AttributeValueChanged"/>.</summary>
    [JsonPropertyName("field")]
    public string? Field { get; init; }

    /// <summary>The name of the previous status, for <see cref="AutomationRuleTriggerType.StatusTransitioned"/>.</summary>
    [JsonPropertyName("from_status_name")]
    public string? FromStatusName { get; init; }

    /// <summary>The name of the new status, for <see cref="AutomationRuleTriggerType.StatusTransitioned"/>.</summary>
    [JsonPropertyName("to_status_name")]
    public string? ToStatusName { get; init; }
}
