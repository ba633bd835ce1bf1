using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a custom attribute of a case type: an additional field of its cases. The value of the attribute for a case is a
/// <see cref="CustomAttributeValue"/>.
/// </summary>
#pragma warning disable CA1711 // Datadog's name. A record is not mistaken for a .NET attribute.
public sealed partial record CustomAttribute : Resource
#pragma warning restore CA1711
{
    /// <summary>The attributes of the custom attribute.</summary>
    [JsonPropertyName("attributes")]
    public partial CustomAttributeAttributes Attributes { get; init; }
}
