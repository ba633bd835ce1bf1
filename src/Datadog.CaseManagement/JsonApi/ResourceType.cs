using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The JSON:API type of a resource.</summary>
/// <param name="Value">The type as it stands on the wire, such as <c>case</c>.</param>
[JsonConverter(typeof(EnumerationConverter<ResourceType>))]
public readonly record struct ResourceType(string Value) : IEnumeration<ResourceType>
{
    /// <summary>A case: <c>case</c>.</summary>
    public static ResourceType Case => new("case");

    /// <summary>A case type: <c>case_type</c>.</summary>
    public static ResourceType CaseType => new("case_type");

    /// <summary>A project: <c>project</c>.</summary>
    public static ResourceType Project => new("project");

    /// <summary>A user: <c>user</c>.</summary>
    public static ResourceType User => new("user");

    static ResourceType IEnumeration<ResourceType>.FromWire(string value) => new(value);

    /// <summary>The value as it stands on the wire.</summary>
    public override string ToString() => Value ?? "";
}
