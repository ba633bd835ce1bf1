namespace Datadog.CaseManagement;

/// <summary>A JSON:API relationship to any number of users.</summary>
public sealed partial record UsersRelationship : ToManyRelationship
{
    /// <summary>
    /// The users with name, email and handle that the response brought along, in the order of <see cref="ToManyRelationship.Data"/>,
    /// which still has the identifiers of the others.
    /// </summary>
    public IReadOnlyList<User> Users { get => field ?? []; internal set; }
}
