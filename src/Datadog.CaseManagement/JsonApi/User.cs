using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a user of the organization who is included in a response.</summary>
public sealed partial record User : Resource
{
    /// <summary>The attributes of the user.</summary>
    [JsonPropertyName("attributes")]
    public partial UserAttributes Attributes { get; init; }

    internal User Copy() => this with { Attributes = Attributes with { } };
}
