using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether an automation rule is in use.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleState
{
    /// <summary>The rule acts when it is set off.</summary>
    public static AutomationRuleState Enabled => new("ENABLED");

    /// <summary>The rule rests and keeps all that was set for it.</summary>
    public static AutomationRuleState Disabled => new("DISABLED");
}
