using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a user of the organization. A user who comes along with a case has only the name, email address, handle and
/// <see cref="UserAttributes.Active"/>; <see cref="UsersClient"/> returns the other attributes.
/// </summary>
public sealed partial record User : Resource
{
    /// <summary>The attributes of the user.</summary>
    [JsonPropertyName("attributes")]
    public partial UserAttributes Attributes { get; init; }

    /// <summary>The relationships of the user to organizations and roles.</summary>
    [JsonPropertyName("relationships")]
    public partial UserRelationships Relationships { get; init; }

    internal User Copy() => this with { Attributes = Attributes with { }, Relationships = _relationships?.Copy()! };
}
