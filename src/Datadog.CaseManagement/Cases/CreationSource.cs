using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Where a case came from.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CreationSource>))]
public readonly record struct CreationSource(string Value) : IOpenEnumeration<CreationSource>
{
    /// <summary>A person or a program created it through the user interface or the API.</summary>
    public static CreationSource Manual => new("MANUAL");

    static CreationSource IOpenEnumeration<CreationSource>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
