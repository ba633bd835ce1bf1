using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether a case has been merged with another.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<MergeStatus>))]
public readonly record struct MergeStatus(string Value) : IOpenEnumeration<MergeStatus>
{
    /// <summary>The case stands for itself.</summary>
    public static MergeStatus NotMerged => new("NOT_MERGED");

    static MergeStatus IOpenEnumeration<MergeStatus>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
