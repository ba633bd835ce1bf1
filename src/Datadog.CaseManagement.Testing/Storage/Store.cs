using Datadog.CaseManagement.Testing.Cases;
using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.MaintenanceWindows;
using Datadog.CaseManagement.Testing.Projects;
using Datadog.CaseManagement.Testing.Users;
using Datadog.CaseManagement.Testing.Views;

namespace Datadog.CaseManagement.Testing.Storage;

/// <summary>The state of the in-memory Datadog. It is not thread-safe: <see cref="InMemoryDatadog"/> holds the lock.</summary>
internal sealed class Store
{
    private int _casesCreated;

    public Store(InMemoryUser currentUser, TimeProvider timeProvider)
    {
        TicketCreation = new TicketCreation(timeProvider);
        CurrentUserId = PutUser(currentUser, timeProvider.GetUtcNow());
        foreach (var caseType in StoredCaseType.BuiltIn)
        {
            CaseTypes.Put(caseType);
        }
    }

    private Store(Store original)
    {
        _casesCreated = original._casesCreated;
        OrganizationId = original.OrganizationId;
        CurrentUserId = original.CurrentUserId;
        TicketCreation = original.TicketCreation;
        Users = original.Users.Copy();
        Projects = original.Projects.Copy();
        CaseTypes = original.CaseTypes.Copy();
        CustomAttributes = original.CustomAttributes.Copy();
        Cases = original.Cases.Copy();
        Links = original.Links.Copy();
        ProjectFavorites = original.ProjectFavorites.Copy();
        NotificationRules = original.NotificationRules.Copy();
        AutomationRules = original.AutomationRules.Copy();
        CaseViews = original.CaseViews.Copy();
        MaintenanceWindows = original.MaintenanceWindows.Copy();
    }

    public string OrganizationId { get; } = Uuid.New();

    public string CurrentUserId { get; set; }

    public TicketCreation TicketCreation { get; }

    public Table<StoredUser> Users { get; } = new(user => user.Id);

    public Table<StoredProject> Projects { get; } = new(project => project.Id);

    public Table<StoredCaseType> CaseTypes { get; } = new(caseType => caseType.Id);

    public Table<StoredCustomAttribute> CustomAttributes { get; } = new(attribute => attribute.Id);

    public Table<StoredCase> Cases { get; } = new(@case => @case.Id);

    public Table<StoredCaseLink> Links { get; } = new(link => link.Id);

    public Table<StoredProjectFavorite> ProjectFavorites { get; } = new(favorite => favorite.Id);

    public Table<StoredNotificationRule> NotificationRules { get; } = new(rule => rule.Id);

    public Table<StoredAutomationRule> AutomationRules { get; } = new(rule => rule.Id);

    public Table<StoredCaseView> CaseViews { get; } = new(view => view.Id);

    public Table<StoredMaintenanceWindow> MaintenanceWindows { get; } = new(window => window.Id);

    /// <summary>Returns the current state, which later changes leave as it is.</summary>
    public Store CreateSnapshot() => new(this);

    public InMemoryUser? FindUser(string id) => Users.Find(id)?.User;

    /// <summary>Adds the user, or replaces the user with the same id.</summary>
    /// <returns>The user's UUID.</returns>
    public string PutUser(InMemoryUser user, DateTimeOffset now) =>
        Users.Put(new StoredUser(user, CreatedAt: Users.Find(user.Id)?.CreatedAt ?? now, ModifiedAt: now)).Id;

    /// <summary>Finds a custom attribute of a case type by its key.</summary>
    public StoredCustomAttribute? FindCustomAttribute(string caseTypeId, string key) =>
        CustomAttributes.Rows.FirstOrDefault(attribute => attribute.CaseTypeId == caseTypeId && attribute.Key == key);

    /// <summary>Assigns the next number of a case. It is not used again when a case is deleted with its project.</summary>
    public string AssignPublicId() => $"{++_casesCreated}";

    /// <summary>Assigns the next key of a project, such as <c>CASEM-1</c>.</summary>
    public string AssignCaseKey(StoredProject project)
    {
        var numbered = Projects.Put(project with { CasesCreated = project.CasesCreated + 1 });
        return $"{numbered.Key}-{numbered.CasesCreated}";
    }
}

/// <summary>The resources of one kind, in the order of their creation.</summary>
/// <remarks>Ids are compared without regard to case, because UUIDs are.</remarks>
internal sealed class Table<T>(Func<T, string> getId)
{
    private readonly List<T> _rows = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);

    private Table(Table<T> original, Func<T, string> getId)
        : this(getId) =>
        (_rows, _positions) = ([.. original._rows], new(original._positions, original._positions.Comparer));

    public IReadOnlyList<T> Rows => _rows;

    /// <summary>Returns a table with the same rows. A row is never changed, only replaced.</summary>
    public Table<T> Copy() => new(this, getId);

    public T? Find(string id) => _positions.TryGetValue(id, out var position) ? _rows[position] : default;

    /// <summary>Adds the row, or replaces the row with the same id.</summary>
    public T Put(T row)
    {
        if (_positions.TryAdd(getId(row), _rows.Count))
        {
            _rows.Add(row);
        }
        else
        {
            _rows[_positions[getId(row)]] = row;
        }

        return row;
    }

    public void Remove(T row) => RemoveWhere(other => getId(other) == getId(row));

    public void RemoveWhere(Predicate<T> match)
    {
        _rows.RemoveAll(match);
        _positions.Clear();
        for (var position = 0; position < _rows.Count; position++)
        {
            _positions[getId(_rows[position])] = position;
        }
    }
}
