using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The data type of a custom attribute, which decides what values it takes.</summary>
/// <param name="Value">The value as it stands on the wire. Values without a member here are valid too.</param>
[JsonConverter(typeof(EnumerationConverter<CustomAttributeType>))]
public readonly record struct CustomAttributeType(string Value) : IOpenEnumeration<CustomAttributeType>
{
    /// <summary>A web address.</summary>
    public static CustomAttributeType Url => new("URL");

    /// <summary>Free text.</summary>
    public static CustomAttributeType Text => new("TEXT");

    /// <summary>A number.</summary>
    public static CustomAttributeType Number => new("NUMBER");

    /// <summary>One or several of a list of options.</summary>
    public static CustomAttributeType Select => new("SELECT");

    static CustomAttributeType IOpenEnumeration<CustomAttributeType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
