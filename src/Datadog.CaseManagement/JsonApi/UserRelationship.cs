namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API relationship to a user.</summary>
public sealed partial record UserRelationship : Relationship
{
    /// <summary>Initializes a new instance of the <see cref="UserRelationship"/> class without a related user.</summary>
    public UserRelationship()
    {
    }

    /// <summary>
    /// The user, with name, email address and handle; <see langword="null"/> if the response does not include the user. In that case,
    /// <see cref="Relationship.Data"/> still contains the identifier.
    /// </summary>
    public User? User { get; internal set; }
}
