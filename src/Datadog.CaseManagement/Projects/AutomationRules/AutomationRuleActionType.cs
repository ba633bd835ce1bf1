using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What an automation rule does.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleActionType
{
    /// <summary>It runs a Datadog workflow.</summary>
    public static AutomationRuleActionType ExecuteWorkflow => new("EXECUTE_WORKFLOW");

    /// <summary>It assigns an AI agent to the case.</summary>
    public static AutomationRuleActionType AssignAgent => new("ASSIGN_AGENT");
}
