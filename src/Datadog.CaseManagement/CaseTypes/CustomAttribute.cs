using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// A custom attribute of a case type: a field that its cases have besides the built-in ones. Its value on a case is a
/// <see cref="CustomAttributeValue"/>.
/// </summary>
#pragma warning disable CA1711 // Datadog's word for it, and nobody takes a record for a .NET attribute.
public sealed partial record CustomAttribute : Resource
#pragma warning restore CA1711
{
    /// <summary>What the custom attribute says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial CustomAttributeAttributes Attributes { get; init; }
}
