using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Why a security case was resolved. Datadog documents these values as examples.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CaseResolvedReason>))]
public readonly record struct CaseResolvedReason(string Value) : IOpenEnumeration<CaseResolvedReason>
{
    /// <summary>The alarm was false.</summary>
    public static CaseResolvedReason FalsePositive => new("FALSE_POSITIVE");

    /// <summary>The alarm was right.</summary>
    public static CaseResolvedReason TruePositive => new("TRUE_POSITIVE");

    /// <summary>The alarm was right, and what it saw was harmless.</summary>
    public static CaseResolvedReason BenignPositive => new("BENIGN_POSITIVE");

    static CaseResolvedReason IOpenEnumeration<CaseResolvedReason>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
