using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What sets a notification rule off.</summary>
[OpenEnumeration]
public readonly partial record struct NotificationRuleTriggerType
{
    /// <summary>A case is created.</summary>
    public static NotificationRuleTriggerType CaseCreated => new("CASE_CREATED");

    /// <summary>A case gets another status.</summary>
    public static NotificationRuleTriggerType StatusTransitioned => new("STATUS_TRANSITIONED");

    /// <summary>A field of a case changes.</summary>
    public static NotificationRuleTriggerType AttributeValueChanged => new("ATTRIBUTE_VALUE_CHANGED");

    /// <summary>Event correlation adds a signal to a case.</summary>
    public static NotificationRuleTriggerType EventCorrelationSignalCorrelated => new("EVENT_CORRELATION_SIGNAL_CORRELATED");
}
