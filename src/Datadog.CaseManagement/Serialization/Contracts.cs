using System.ComponentModel;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// A type that reads itself from JSON. Datadog.CaseManagement.Generator generates the code from the declaration of the type.
/// System.Text.Json's own serialization is not used because it boxes the values of <c>init</c> properties before it creates an object, and
/// because its metadata made up two thirds of the library.
/// </summary>
/// <typeparam name="TSelf">The type.</typeparam>
/// <remarks>The interface is public only because the converters of the public types are. It cannot be implemented outside the library.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>Reads a value that is not <c>null</c>, like the methods of <see cref="ModelReader"/>.</summary>
    internal static abstract bool TryRead(ref ModelReader reader, out TSelf? value);
}

/// <summary>
/// A type that writes itself as JSON. Datadog.CaseManagement.Generator generates the code from the declaration of the type.
/// </summary>
internal interface IJsonWritable
{
    void Write(ModelWriter writer);
}

/// <summary>An open enumeration: a string in JSON with some known values.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
/// <remarks>The interface is public only because the converters of the public types are. It cannot be implemented outside the library.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnumeration<TSelf>
    where TSelf : struct, IOpenEnumeration<TSelf>
{
    /// <summary>The value in JSON.</summary>
    string Value { get; }

    /// <summary>Creates a value from JSON.</summary>
    internal static abstract TSelf FromWire(string value);
}

/// <summary>Marks a member that often has the same strings, such as an identifier or a name. The strings are pooled.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class InternedAttribute : Attribute;

/// <summary>Marks a member for which <c>null</c> and a missing member are different, so that <c>null</c> is written back.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PreserveNullAttribute : Attribute;

/// <summary>Specifies the additional property that provides the value of a member if the member is missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonPropertyAliasAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>
/// Marks an open enumeration, a string with some known values. The generator generates everything except the known values.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class OpenEnumerationAttribute : Attribute
{
    /// <summary>Whether a string converts implicitly. Must be false where an overload takes a string with another meaning.</summary>
    public bool ConvertsFromString { get; init; } = true;
}
