using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of the action of an automation rule.</summary>
[OpenEnumeration]
public readonly partial record struct AutomationRuleActionType
{
    /// <summary>The rule runs a Datadog workflow: <c>EXECUTE_WORKFLOW</c>.</summary>
    public static AutomationRuleActionType ExecuteWorkflow => new("EXECUTE_WORKFLOW");

    /// <summary>The rule assigns an AI agent to the case: <c>ASSIGN_AGENT</c>.</summary>
    public static AutomationRuleActionType AssignAgent => new("ASSIGN_AGENT");
}
