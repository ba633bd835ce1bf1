using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A JSON:API relationship to a user.</summary>
public sealed record UserRelationship : Relationship
{
    /// <summary>
    /// The user with name, email and handle, when the response brought the user along; otherwise <see langword="null"/>,
    /// and <see cref="Relationship.Data"/> still has the identifier.
    /// </summary>
    [JsonIgnore]
    public User? User { get; internal set; }
}
