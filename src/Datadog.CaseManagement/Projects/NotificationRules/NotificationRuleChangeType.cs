using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a field has to change to set a notification rule off.</summary>
[OpenEnumeration]
public readonly partial record struct NotificationRuleChangeType
{
    /// <summary>A value is added.</summary>
    public static NotificationRuleChangeType Added => new("added");

    /// <summary>A value is removed.</summary>
    public static NotificationRuleChangeType Removed => new("removed");

    /// <summary>A value changes.</summary>
    public static NotificationRuleChangeType Changed => new("changed");
}
