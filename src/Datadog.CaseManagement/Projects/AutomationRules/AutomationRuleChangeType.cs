using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of change of a field that triggers an automation rule.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleChangeType
{
    /// <summary>A value is added: <c>VALUE_ADDED</c>.</summary>
    public static AutomationRuleChangeType ValueAdded => new("VALUE_ADDED");

    /// <summary>A value is removed: <c>VALUE_DELETED</c>.</summary>
    public static AutomationRuleChangeType ValueDeleted => new("VALUE_DELETED");

    /// <summary>Any change: <c>ANY_CHANGES</c>.</summary>
    public static AutomationRuleChangeType AnyChanges => new("ANY_CHANGES");
}
