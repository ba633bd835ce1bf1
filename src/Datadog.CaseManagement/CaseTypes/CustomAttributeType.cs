using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the data type of a custom attribute, which determines the values that the attribute accepts.</summary>
[OpenEnumeration]
public readonly partial record struct CustomAttributeType
{
    /// <summary>A URL: <c>URL</c>.</summary>
    public static CustomAttributeType Url => new("URL");

    /// <summary>Text: <c>TEXT</c>.</summary>
    public static CustomAttributeType Text => new("TEXT");

    /// <summary>A number: <c>NUMBER</c>.</summary>
    public static CustomAttributeType Number => new("NUMBER");

    /// <summary>One or more options from a list: <c>SELECT</c>.</summary>
    public static CustomAttributeType Select => new("SELECT");
}
