using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether an automation rule is in use.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<AutomationRuleState>))]
public readonly record struct AutomationRuleState(string Value) : IOpenEnumeration<AutomationRuleState>
{
    /// <summary>The rule acts when it is set off.</summary>
    public static AutomationRuleState Enabled => new("ENABLED");

    /// <summary>The rule rests and keeps all that was set for it.</summary>
    public static AutomationRuleState Disabled => new("DISABLED");

    static AutomationRuleState IOpenEnumeration<AutomationRuleState>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
