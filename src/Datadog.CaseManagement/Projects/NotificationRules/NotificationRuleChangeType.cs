using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of change of a field that triggers a notification rule.</summary>
[OpenEnumeration]
public readonly partial record struct NotificationRuleChangeType
{
    /// <summary>A value is added: <c>added</c>.</summary>
    public static NotificationRuleChangeType Added => new("added");

    /// <summary>A value is removed: <c>removed</c>.</summary>
    public static NotificationRuleChangeType Removed => new("removed");

    /// <summary>A value changes: <c>changed</c>.</summary>
    public static NotificationRuleChangeType Changed => new("changed");
}
