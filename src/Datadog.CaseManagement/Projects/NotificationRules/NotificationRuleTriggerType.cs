using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of event that triggers a notification rule.</summary>
[OpenEnumeration]
public readonly partial record struct NotificationRuleTriggerType
{
    /// <summary>A case is created: <c>CASE_CREATED</c>.</summary>
    public static NotificationRuleTriggerType CaseCreated => new("CASE_CREATED");

    /// <summary>The status of a case changes: <c>STATUS_TRANSITIONED</c>.</summary>
    public static NotificationRuleTriggerType StatusTransitioned => new("STATUS_TRANSITIONED");

    /// <summary>A field of a case changes: <c>ATTRIBUTE_VALUE_CHANGED</c>.</summary>
    public static NotificationRuleTriggerType AttributeValueChanged => new("ATTRIBUTE_VALUE_CHANGED");

    /// <summary>Event correlation adds a signal to a case: <c>EVENT_CORRELATION_SIGNAL_CORRELATED</c>.</summary>
    public static NotificationRuleTriggerType EventCorrelationSignalCorrelated => new("EVENT_CORRELATION_SIGNAL_CORRELATED");
}
