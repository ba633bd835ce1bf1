using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the trigger of an automation rule. Use a static method, such as <see cref="CaseCreated"/>, to create one of the documented
/// triggers, or set the properties.
/// </summary>
public sealed partial record AutomationRuleTrigger : JsonModel
{
    /// <summary>The conditions of the trigger.</summary>
    [JsonPropertyName("data")]
    public AutomationRuleTriggerConditions? Data { get; init; }

    /// <summary>The type of the trigger. It is required in a request.</summary>
    [JsonPropertyName("type")]
    public AutomationRuleTriggerType? Type { get; init; }

    /// <summary>Creates a trigger for the creation of a case.</summary>
    /// <returns>The trigger.</returns>
    public static AutomationRuleTrigger CaseCreated() => Of(AutomationRuleTriggerType.CaseCreated, new());

    /// <summary>Creates a trigger for a change of the status of a case.</summary>
    /// <param name="fromStatusName">The name of the previous status; <see langword="null"/> to omit it.</param>
    /// <param name="toStatusName">The name of the new status; <see langword="null"/> to omit it.</param>
    /// <returns>The trigger.</returns>
    public static AutomationRuleTrigger StatusTransitioned(string? fromStatusName = null, string? toStatusName = null) =>
        Of(AutomationRuleTriggerType.StatusTransitioned, new() { FromStatusName = fromStatusName, ToStatusName = toStatusName });

    /// <summary>Creates a trigger for a change of a field of a case.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="changeType">The type of the change.</param>
    /// <returns>The trigger.</returns>
    public static AutomationRuleTrigger AttributeValueChanged(string field, AutomationRuleChangeType changeType) =>
        Of(AutomationRuleTriggerType.AttributeValueChanged, new() { Field = field, ChangeType = changeType });

    /// <summary>Creates a trigger for a signal that event correlation adds to a case.</summary>
    /// <returns>The trigger.</returns>
    public static AutomationRuleTrigger EventCorrelationSignalCorrelated() =>
        Of(AutomationRuleTriggerType.EventCorrelationSignalCorrelated, new());

    /// <summary>Creates a trigger for the approval of a case in a review.</summary>
    /// <param name="approvalType">The outcome of the review; <see langword="null"/> to omit it.</param>
    /// <returns>The trigger.</returns>
    public static AutomationRuleTrigger CaseReviewApproved(string? approvalType = null) =>
        Of(AutomationRuleTriggerType.CaseReviewApproved, new() { ApprovalType = approvalType });

    /// <summary>Creates a trigger for a new comment on a case.</summary>
    /// <returns>The trigger.</returns>
    public static AutomationRuleTrigger CommentAdded() => Of(AutomationRuleTriggerType.CommentAdded, new());

    internal void Check(string parameter) => Guard.NotBlank(Type?.Value, $"{parameter}.{nameof(Type)}");

    private static AutomationRuleTrigger Of(AutomationRuleTriggerType type, AutomationRuleTriggerConditions data) =>
        new() { Type = type, Data = data };
}
