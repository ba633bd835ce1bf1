using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What sets a notification rule off. Made by <see cref="CaseCreated"/> and its siblings, or member by member.</summary>
public sealed partial record NotificationRuleTrigger : JsonModel
{
    /// <summary>What narrows the trigger down.</summary>
    [JsonPropertyName("data")]
    public NotificationRuleTriggerConditions? Data { get; init; }

    /// <summary>The kind of trigger.</summary>
    [JsonPropertyName("type")]
    public NotificationRuleTriggerType? Type { get; init; }

    /// <summary>A case is created.</summary>
    public static NotificationRuleTrigger CaseCreated() => Of(NotificationRuleTriggerType.CaseCreated, new());

    /// <summary>A case gets another status.</summary>
    /// <param name="fromStatusName">The name of the status before; <see langword="null"/> leaves it out.</param>
    /// <param name="toStatusName">The name of the status after; <see langword="null"/> leaves it out.</param>
    public static NotificationRuleTrigger StatusTransitioned(string? fromStatusName = null, string? toStatusName = null) =>
        Of(NotificationRuleTriggerType.StatusTransitioned, new() { FromStatusName = fromStatusName, ToStatusName = toStatusName });

    /// <summary>A field of a case changes.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="changeType">How it has to change.</param>
    public static NotificationRuleTrigger AttributeValueChanged(string field, NotificationRuleChangeType changeType) =>
        Of(NotificationRuleTriggerType.AttributeValueChanged, new() { Field = field, ChangeType = changeType });

    /// <summary>Event correlation adds a signal to a case.</summary>
    public static NotificationRuleTrigger EventCorrelationSignalCorrelated() =>
        Of(NotificationRuleTriggerType.EventCorrelationSignalCorrelated, new());

    private static NotificationRuleTrigger Of(NotificationRuleTriggerType type, NotificationRuleTriggerConditions data) =>
        new() { Type = type, Data = data };
}
