using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a field has to change to set a notification rule off.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<NotificationRuleChangeType>))]
public readonly record struct NotificationRuleChangeType(string Value) : IOpenEnumeration<NotificationRuleChangeType>
{
    /// <summary>A value is added.</summary>
    public static NotificationRuleChangeType Added => new("added");

    /// <summary>A value is removed.</summary>
    public static NotificationRuleChangeType Removed => new("removed");

    /// <summary>A value changes.</summary>
    public static NotificationRuleChangeType Changed => new("changed");

    static NotificationRuleChangeType IOpenEnumeration<NotificationRuleChangeType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
