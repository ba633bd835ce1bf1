using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What an automation rule does.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<AutomationRuleActionType>))]
public readonly record struct AutomationRuleActionType(string Value) : IOpenEnumeration<AutomationRuleActionType>
{
    /// <summary>It runs a Datadog workflow.</summary>
    public static AutomationRuleActionType ExecuteWorkflow => new("EXECUTE_WORKFLOW");

    /// <summary>It assigns an AI agent to the case.</summary>
    public static AutomationRuleActionType AssignAgent => new("ASSIGN_AGENT");

    static AutomationRuleActionType IOpenEnumeration<AutomationRuleActionType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
