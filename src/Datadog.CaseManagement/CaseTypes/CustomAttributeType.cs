using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The data type of a custom attribute, which decides what values it takes.</summary>
[OpenEnumeration]
public readonly partial record struct CustomAttributeType
{
    /// <summary>A web address.</summary>
    public static CustomAttributeType Url => new("URL");

    /// <summary>Free text.</summary>
    public static CustomAttributeType Text => new("TEXT");

    /// <summary>A number.</summary>
    public static CustomAttributeType Number => new("NUMBER");

    /// <summary>One or several of a list of options.</summary>
    public static CustomAttributeType Select => new("SELECT");
}
