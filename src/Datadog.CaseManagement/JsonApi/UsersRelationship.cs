namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API relationship to any number of users.</summary>
public sealed partial record UsersRelationship : ToManyRelationship
{
    /// <summary>
    /// The users that the response includes, with name, email address and handle, in the order of <see cref="ToManyRelationship.Data"/>,
    /// which also contains the identifiers of users that the response does not include.
    /// </summary>
    public IReadOnlyList<User> Users { get => field ?? []; internal set; }
}
