using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a field has to change to set an automation rule off.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleChangeType
{
    /// <summary>A value is added.</summary>
    public static AutomationRuleChangeType ValueAdded => new("VALUE_ADDED");

    /// <summary>A value is removed.</summary>
    public static AutomationRuleChangeType ValueDeleted => new("VALUE_DELETED");

    /// <summary>Anything changes.</summary>
    public static AutomationRuleChangeType AnyChanges => new("ANY_CHANGES");
}
