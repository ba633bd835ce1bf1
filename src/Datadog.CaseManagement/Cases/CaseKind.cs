using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The deprecated classification of a case; <see cref="CaseAttributes.TypeId"/> replaces it. The service also sends values such as <c>TUNKNOWN</c> (a custom case type) and <c>ERROR_TRACKING_ISSUE</c>.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CaseKind>))]
public readonly record struct CaseKind(string Value) : IOpenEnumeration<CaseKind>
{
    /// <summary>A case of the built-in Standard type.</summary>
    public static CaseKind Standard => new("STANDARD");

    static CaseKind IOpenEnumeration<CaseKind>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
