using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a field has to change to set an automation rule off.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<AutomationRuleChangeType>))]
public readonly record struct AutomationRuleChangeType(string Value) : IOpenEnumeration<AutomationRuleChangeType>
{
    /// <summary>A value is added.</summary>
    public static AutomationRuleChangeType ValueAdded => new("VALUE_ADDED");

    /// <summary>A value is removed.</summary>
    public static AutomationRuleChangeType ValueDeleted => new("VALUE_DELETED");

    /// <summary>Anything changes.</summary>
    public static AutomationRuleChangeType AnyChanges => new("ANY_CHANGES");

    static AutomationRuleChangeType IOpenEnumeration<AutomationRuleChangeType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
