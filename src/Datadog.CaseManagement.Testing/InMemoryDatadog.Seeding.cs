using Datadog.CaseManagement.Testing.CaseTypes;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Projects;

namespace Datadog.CaseManagement.Testing;

public sealed partial class InMemoryDatadog
{
    /// <summary>
    /// How long the creation of a Jira issue or a ServiceNow ticket takes, by the clock of this in-memory Datadog, for creations that begin
    /// from now on; by default no time. Until then the status of the ticket is <see cref="TicketStatus.InProgress"/>.
    /// </summary>
    public TimeSpan TicketCreationTime
    {
        get => _store.TicketCreation.Duration;
        set => _store.TicketCreation.Duration = value;
    }

    /// <summary>
    /// Whether the creation of a Jira issue or a ServiceNow ticket ends with <see cref="TicketStatus.Failed"/>, for creations that begin from
    /// now on.
    /// </summary>
    public bool TicketCreationFails
    {
        get => _store.TicketCreation.Fails;
        set => _store.TicketCreation.Fails = value;
    }

    /// <summary>The UUID of the project that exists from the start; its key is <c>CASEM</c>.</summary>
    public string ProjectId { get; }

    /// <summary>The user who makes the requests: <c>created_by</c> and <c>modified_by</c> of what they create and change.</summary>
    /// <remarks>
    /// Set another user to make requests as them, or a copy of the same user (<c>CurrentUser with { Name = "Ada" }</c>) to change theirs.
    /// </remarks>
    public InMemoryUser CurrentUser
    {
        get
        {
            lock (_lock)
            {
                return _store.FindUser(_store.CurrentUserId)!;
            }
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_lock)
            {
                _store.CurrentUserId = _store.PutUser(value, _timeProvider.GetUtcNow());
            }
        }
    }

    /// <summary>Adds a project in which cases can be created.</summary>
    /// <param name="key">The prefix of the keys of its cases, such as <c>SEC</c> for <c>SEC-1</c>.</param>
    /// <param name="name">The display name.</param>
    /// <returns>The project's UUID.</returns>
    /// <exception cref="ArgumentException">The key is empty, or another project has it.</exception>
    public string AddProject(string key, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(name);
        lock (_lock)
        {
            return _store.Projects.Rows.Any(project => project.Key == key)
                ? throw new ArgumentException($"There is a project with the key {key} already.", nameof(key))
                : _store.Projects.Put(new StoredProject(Uuid.New(), key, name)).Id;
        }
    }

    /// <summary>Adds a user, whom searches for users find and to whom cases can be assigned.</summary>
    /// <param name="user">The user. It replaces a user with the same id.</param>
    /// <returns>The user's UUID.</returns>
    public string AddUser(InMemoryUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_lock)
        {
            return _store.PutUser(user, _timeProvider.GetUtcNow());
        }
    }

    /// <summary>Adds a case type for cases.</summary>
    /// <param name="caseType">The case type.</param>
    /// <returns>The case type's UUID.</returns>
    /// <exception cref="ArgumentException">The name is empty, a status group has no status, or two statuses have the same name.</exception>
    public string AddCaseType(InMemoryCaseType caseType)
    {
        ArgumentNullException.ThrowIfNull(caseType);
        ArgumentException.ThrowIfNullOrWhiteSpace(caseType.Name, nameof(caseType));
        var stored = new StoredCaseType(Uuid.New(), caseType.Name)
        {
            Description = caseType.Description,
            Emoji = caseType.Emoji,
            Statuses = StoredStatuses.Create(caseType.OpenStatuses, caseType.InProgressStatuses, caseType.ClosedStatuses)
                ?? throw new ArgumentException("Each status group must have a status, and each status a different name.", nameof(caseType)),
        };
        lock (_lock)
        {
            return _store.CaseTypes.Put(stored).Id;
        }
    }
}
