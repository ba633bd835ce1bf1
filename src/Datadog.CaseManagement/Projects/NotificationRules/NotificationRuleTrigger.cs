using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a trigger of a notification rule. Use a static method, such as <see cref="CaseCreated"/>, to create one of the documented
/// triggers, or set the properties.
/// </summary>
public sealed partial record NotificationRuleTrigger : JsonModel
{
    /// <summary>The conditions of the trigger.</summary>
    [JsonPropertyName("data")]
    public NotificationRuleTriggerConditions? Data { get; init; }

    /// <summary>The type of the trigger.</summary>
    [JsonPropertyName("type")]
    public NotificationRuleTriggerType? Type { get; init; }

    /// <summary>Creates a trigger for the creation of a case.</summary>
    /// <returns>The trigger.</returns>
    public static NotificationRuleTrigger CaseCreated() => Of(NotificationRuleTriggerType.CaseCreated, new());

    /// <summary>Creates a trigger for a change of the status of a case.</summary>
    /// <param name="fromStatusName">The name of the previous status; <see langword="null"/> to omit it.</param>
    /// <param name="toStatusName">The name of the new status; <see langword="null"/> to omit it.</param>
    /// <returns>The trigger.</returns>
    public static NotificationRuleTrigger StatusTransitioned(string? fromStatusName = null, string? toStatusName = null) =>
        Of(NotificationRuleTriggerType.StatusTransitioned, new() { FromStatusName = fromStatusName, ToStatusName = toStatusName });

    /// <summary>Creates a trigger for a change of a field of a case.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="changeType">The type of the change.</param>
    /// <returns>The trigger.</returns>
    public static NotificationRuleTrigger AttributeValueChanged(string field, NotificationRuleChangeType changeType) =>
        Of(NotificationRuleTriggerType.AttributeValueChanged, new() { Field = field, ChangeType = changeType });

    /// <summary>Creates a trigger for a signal that event correlation adds to a case.</summary>
    /// <returns>The trigger.</returns>
    public static NotificationRuleTrigger EventCorrelationSignalCorrelated() =>
        Of(NotificationRuleTriggerType.EventCorrelationSignalCorrelated, new());

    private static NotificationRuleTrigger Of(NotificationRuleTriggerType type, NotificationRuleTriggerConditions data) =>
        new() { Type = type, Data = data };
}
