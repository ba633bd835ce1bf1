namespace Datadog.CaseManagement.Testing;

/// <summary>Everything that the in-memory Datadog remembers. It is not thread-safe: <see cref="InMemoryDatadog"/> holds the lock.</summary>
internal sealed class Store
{
    public Store(InMemoryUser currentUser)
    {
        CurrentUserId = Users.Put(currentUser).Id;
        CaseTypes.Put(StoredCaseType.Standard);
    }

    public string CurrentUserId { get; set; }

    public Table<InMemoryUser> Users { get; } = new(user => user.Id);

    public Table<StoredProject> Projects { get; } = new(project => project.Id);

    public Table<StoredCaseType> CaseTypes { get; } = new(caseType => caseType.Id);

    public Table<StoredCase> Cases { get; } = new(@case => @case.Id);

    public Table<StoredLink> Links { get; } = new(link => link.Id);

    public static string NewId() => Guid.NewGuid().ToString();

    /// <summary>Takes the next key of a project, such as <c>CASEM-1</c>.</summary>
    public string NextCaseKey(StoredProject project)
    {
        var numbered = Projects.Put(project with { CasesCreated = project.CasesCreated + 1 });
        return $"{numbered.Key}-{numbered.CasesCreated}";
    }
}
