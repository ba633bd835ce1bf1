using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// A type that reads itself from JSON, beginning at its first token and ending at its last. The serializer boxes every value of an object
/// with <c>init</c> members before it makes the object, and its metadata was two thirds of this library: the models read themselves
/// instead, with the code that Datadog.CaseManagement.Generator writes from their declarations.
/// </summary>
internal interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    static abstract TSelf Read(ref Utf8JsonReader reader);
}

/// <summary>A type that writes itself as JSON, with the code that Datadog.CaseManagement.Generator writes from its declaration.</summary>
internal interface IJsonWritable
{
    void Write(Utf8JsonWriter writer);
}

/// <summary>An open enumeration: a string on the wire, of which some values are known.</summary>
internal interface IOpenEnumeration<TSelf>
    where TSelf : struct, IOpenEnumeration<TSelf>
{
    string Value { get; }

    static abstract TSelf FromWire(string value);
}

/// <summary>Reads a value whose first token has been read, up to its last token.</summary>
internal delegate T JsonValueReader<out T>(ref Utf8JsonReader reader);

/// <summary>Marks a member whose strings arrive again and again, such as an identifier or a name: each is made once.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class InternedAttribute : Attribute;

/// <summary>Marks a member whose <c>null</c> is told from its absence and written back.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PreserveNullAttribute : Attribute;

/// <summary>Names the additional property that has the value of a member when the member itself did not arrive.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonPropertyAliasAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>Marks an open enumeration, a string of which some values are known: the generator writes all but its values.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class OpenEnumerationAttribute : Attribute
{
    /// <summary>Whether a string converts to the enumeration implicitly. Not where an overload takes a string that means another thing.</summary>
    public bool ConvertsFromString { get; init; } = true;
}
