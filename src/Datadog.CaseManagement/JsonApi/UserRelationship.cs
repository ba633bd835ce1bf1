namespace Datadog.CaseManagement;

/// <summary>A JSON:API relationship to a user.</summary>
public sealed partial record UserRelationship : Relationship
{
    /// <summary>Makes a relationship to nobody; set <see cref="Relationship.Data"/> to point it to somebody.</summary>
    public UserRelationship()
    {
    }

    /// <summary>
    /// The user with name, email and handle, when the response brought the user along; otherwise <see langword="null"/>,
    /// and <see cref="Relationship.Data"/> still has the identifier.
    /// </summary>
    public User? User { get; internal set; }
}
