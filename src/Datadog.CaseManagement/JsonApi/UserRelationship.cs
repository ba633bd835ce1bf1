using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>A JSON:API relationship to a user.</summary>
public sealed record UserRelationship : Relationship, IReadable<UserRelationship>
{
    /// <summary>Makes a relationship to nobody; set <see cref="Relationship.Data"/> to point it to somebody.</summary>
    public UserRelationship()
    {
    }

    internal UserRelationship(ref Utf8JsonReader reader)
        : base(ref reader)
    {
    }

    /// <summary>
    /// The user with name, email and handle, when the response brought the user along; otherwise <see langword="null"/>,
    /// and <see cref="Relationship.Data"/> still has the identifier.
    /// </summary>
    [JsonIgnore]
    public User? User { get; internal set; }

    static UserRelationship IReadable<UserRelationship>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
