using System.Text.Json.Serialization;
using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What kind of entry of a timeline a cell is.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<TimelineCellType>))]
public readonly record struct TimelineCellType(string Value) : IOpenEnumeration<TimelineCellType>
{
    /// <summary>A comment.</summary>
    public static TimelineCellType Comment => new("COMMENT");

    static TimelineCellType IOpenEnumeration<TimelineCellType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
