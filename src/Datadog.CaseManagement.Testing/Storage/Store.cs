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

    public Table<StoredCustomAttribute> CustomAttributes { get; } = new(attribute => attribute.Id);

    public Table<StoredCase> Cases { get; } = new(@case => @case.Id);

    public Table<StoredLink> Links { get; } = new(link => link.Id);

    public Table<StoredProjectFavorite> ProjectFavorites { get; } = new(favorite => favorite.Id);

    public Table<StoredNotificationRule> NotificationRules { get; } = new(rule => rule.Id);

    public Table<StoredAutomationRule> AutomationRules { get; } = new(rule => rule.Id);

    public Table<StoredCaseView> CaseViews { get; } = new(view => view.Id);

    public Table<StoredMaintenanceWindow> MaintenanceWindows { get; } = new(window => window.Id);

    public static string NewId() => Guid.NewGuid().ToString();

    /// <summary>The custom attribute that cases of a type have under a key; <see langword="null"/> when there is none.</summary>
    public StoredCustomAttribute? FindCustomAttribute(string caseTypeId, string key) =>
        CustomAttributes.Rows.FirstOrDefault(attribute => attribute.CaseTypeId == caseTypeId && attribute.Key == key);

    /// <summary>Takes the next key of a project, such as <c>CASEM-1</c>.</summary>
    public string NextCaseKey(StoredProject project)
    {
        var numbered = Projects.Put(project with { CasesCreated = project.CasesCreated + 1 });
        return $"{numbered.Key}-{numbered.CasesCreated}";
    }
}
