using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the state of an automation rule.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleState
{
    /// <summary>The rule is enabled: <c>ENABLED</c>.</summary>
    public static AutomationRuleState Enabled => new("ENABLED");

    /// <summary>The rule is disabled and keeps its configuration: <c>DISABLED</c>.</summary>
    public static AutomationRuleState Disabled => new("DISABLED");
}
