using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What sets an automation rule off.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleTriggerType
{
    /// <summary>A case is created.</summary>
    public static AutomationRuleTriggerType CaseCreated => new("CASE_CREATED");

    /// <summary>A case gets another status.</summary>
    public static AutomationRuleTriggerType StatusTransitioned => new("STATUS_TRANSITIONED");

    /// <summary>A field of a case changes.</summary>
    public static AutomationRuleTriggerType AttributeValueChanged => new("ATTRIBUTE_VALUE_CHANGED");

    /// <summary>Event correlation adds a signal to a case.</summary>
    public static AutomationRuleTriggerType EventCorrelationSignalCorrelated => new("EVENT_CORRELATION_SIGNAL_CORRELATED");

    /// <summary>A review of a case ends with an approval.</summary>
    public static AutomationRuleTriggerType CaseReviewApproved => new("CASE_REVIEW_APPROVED");

    /// <summary>Somebody comments on a case.</summary>
    public static AutomationRuleTriggerType CommentAdded => new("COMMENT_ADDED");
}
