using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What kind of author wrote an entry of a timeline.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<TimelineAuthorType>))]
public readonly record struct TimelineAuthorType(string Value) : IOpenEnumeration<TimelineAuthorType>
{
    /// <summary>A user of the organisation.</summary>
    public static TimelineAuthorType User => new("USER");

    static TimelineAuthorType IOpenEnumeration<TimelineAuthorType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
