using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What narrows a trigger down. Which members belong to it depends on the type of the trigger.</summary>
public sealed partial record AutomationRuleTriggerConditions : JsonModel
{
    /// <summary>The outcome of the review (<see cref="AutomationRuleTriggerType.CaseReviewApproved"/>).</summary>
    [JsonPropertyName("approval_type")]
    public string? ApprovalType { get; init; }

    /// <summary>How the field has to change (<see cref="AutomationRuleTriggerType.AttributeValueChanged"/>).</summary>
    [JsonPropertyName("change_type")]
    public AutomationRuleChangeType? ChangeType { get; init; }

    /// <summary>The field that has to change (<see cref="AutomationRuleTriggerType.AttributeValueChanged"/>).</summary>
    [JsonPropertyName("field")]
    public string? Field { get; init; }

    /// <summary>The name of the status before (<see cref="AutomationRuleTriggerType.StatusTransitioned"/>).</summary>
    [JsonPropertyName("from_status_name")]
    public string? FromStatusName { get; init; }

    /// <summary>The name of the status after (<see cref="AutomationRuleTriggerType.StatusTransitioned"/>).</summary>
    [JsonPropertyName("to_status_name")]
    public string? ToStatusName { get; init; }
}
