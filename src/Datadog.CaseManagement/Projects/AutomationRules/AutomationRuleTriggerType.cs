using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of event that triggers an automation rule.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleTriggerType
{
    /// <summary>A case is created: <c>CASE_CREATED</c>.</summary>
    public static AutomationRuleTriggerType CaseCreated => new("CASE_CREATED");

    /// <summary>The status of a case changes: <c>STATUS_TRANSITIONED</c>.</summary>
    public static AutomationRuleTriggerType StatusTransitioned => new("STATUS_TRANSITIONED");

    /// <summary>A field of a case changes: <c>ATTRIBUTE_VALUE_CHANGED</c>.</summary>
    public static AutomationRuleTriggerType AttributeValueChanged => new("ATTRIBUTE_VALUE_CHANGED");

    /// <summary>Event correlation adds a signal to a case: <c>EVENT_CORRELATION_SIGNAL_CORRELATED</c>.</summary>
    public static AutomationRuleTriggerType EventCorrelationSignalCorrelated => new("EVENT_CORRELATION_SIGNAL_CORRELATED");

    /// <summary>A case is approved in a review: <c>CASE_REVIEW_APPROVED</c>.</summary>
    public static AutomationRuleTriggerType CaseReviewApproved => new("CASE_REVIEW_APPROVED");

    /// <summary>A comment is added to a case: <c>COMMENT_ADDED</c>.</summary>
    public static AutomationRuleTriggerType CommentAdded => new("COMMENT_ADDED");
}
