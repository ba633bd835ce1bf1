using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What sets an automation rule off. Made by <see cref="CaseCreated"/> and its siblings, or member by member.</summary>
public sealed partial record AutomationRuleTrigger : JsonModel
{
    /// <summary>What narrows the trigger down.</summary>
    [JsonPropertyName("data")]
    public AutomationRuleTriggerConditions? Data { get; init; }

    /// <summary>The kind of trigger. A request must have it.</summary>
    [JsonPropertyName("type")]
    public AutomationRuleTriggerType? Type { get; init; }

    /// <summary>A case is created.</summary>
    public static AutomationRuleTrigger CaseCreated() => Of(AutomationRuleTriggerType.CaseCreated, new());

    /// <summary>A case gets another status.</summary>
    /// <param name="fromStatusName">The name of the status before; <see langword="null"/> leaves it out.</param>
    /// <param name="toStatusName">The name of the status after; <see langword="null"/> leaves it out.</param>
    public static AutomationRuleTrigger StatusTransitioned(string? fromStatusName = null, string? toStatusName = null) =>
        Of(AutomationRuleTriggerType.StatusTransitioned, new() { FromStatusName = fromStatusName, ToStatusName = toStatusName });

    /// <summary>A field of a case changes.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="changeType">How it has to change.</param>
    public static AutomationRuleTrigger AttributeValueChanged(string field, AutomationRuleChangeType changeType) =>
        Of(AutomationRuleTriggerType.AttributeValueChanged, new() { Field = field, ChangeType = changeType });

    /// <summary>Event correlation adds a signal to a case.</summary>
    public static AutomationRuleTrigger EventCorrelationSignalCorrelated() =>
        Of(AutomationRuleTriggerType.EventCorrelationSignalCorrelated, new());

    /// <summary>A review of a case ends with an approval.</summary>
    /// <param name="approvalType">The outcome of the review; <see langword="null"/> leaves it out.</param>
    public static AutomationRuleTrigger CaseReviewApproved(string? approvalType = null) =>
        Of(AutomationRuleTriggerType.CaseReviewApproved, new() { ApprovalType = approvalType });

    /// <summary>Somebody comments on a case.</summary>
    public static AutomationRuleTrigger CommentAdded() => Of(AutomationRuleTriggerType.CommentAdded, new());

    internal void Check(string parameter) => Guard.NotBlank(Type?.Value, $"{parameter}.{nameof(Type)}");

    private static AutomationRuleTrigger Of(AutomationRuleTriggerType type, AutomationRuleTriggerConditions data) =>
        new() { Type = type, Data = data };
}
