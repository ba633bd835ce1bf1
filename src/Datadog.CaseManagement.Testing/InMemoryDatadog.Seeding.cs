using System.Text;

namespace Datadog.CaseManagement.Testing;

public sealed partial class InMemoryDatadog
{
    /// <summary>The UUID of the project that is there from the start; its key is <c>CASEM</c>.</summary>
    public string ProjectId { get; }

    /// <summary>The user on whose behalf requests are made: <c>created_by</c> and <c>modified_by</c>.</summary>
    /// <remarks>
    /// Set another user to act as them, or a copy of the same user (<c>CurrentUser with { Name = "Ada" }</c>) to change theirs.
    /// </remarks>
    public InMemoryUser CurrentUser
    {
        get
        {
            lock (_gate)
            {
                return _store.Users.Find(_store.CurrentUserId)!;
            }
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_gate)
            {
                _store.CurrentUserId = _store.Users.Put(value).Id;
            }
        }
    }

    /// <summary>Adds a project in which cases can be created.</summary>
    /// <param name="key">The key with which the keys of its cases start, such as <c>SEC</c> for <c>SEC-1</c>.</param>
    /// <param name="name">The display name.</param>
    /// <returns>The project's UUID.</returns>
    /// <exception cref="ArgumentException">The key is empty, or another project has it.</exception>
    public string AddProject(string key, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            return _store.Projects.Rows.Any(project => project.Key == key)
                ? throw new ArgumentException($"There is a project with the key {key} already.", nameof(key))
                : _store.Projects.Put(new StoredProject(Store.NewId(), key, name)).Id;
        }
    }

    /// <summary>Adds a user, to whom cases can be assigned.</summary>
    /// <param name="user">The user; one who is known already is replaced.</param>
    /// <returns>The user's UUID.</returns>
    public string AddUser(InMemoryUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_gate)
        {
            return _store.Users.Put(user).Id;
        }
    }

    /// <summary>Adds a case type of which cases can be created.</summary>
    /// <param name="caseType">The case type.</param>
    /// <returns>The case type's UUID.</returns>
    /// <exception cref="ArgumentException">The name is empty, a stage of work has no status, or two statuses have the same name.</exception>
    public string AddCaseType(InMemoryCaseType caseType)
    {
        ArgumentNullException.ThrowIfNull(caseType);
        ArgumentException.ThrowIfNullOrWhiteSpace(caseType.Name, nameof(caseType));
        var stored = new StoredCaseType(Store.NewId(), caseType.Name)
        {
            Description = caseType.Description,
            Emoji = caseType.Emoji,
            Statuses = StatusesConfig.Of(caseType.OpenStatuses, caseType.InProgressStatuses, caseType.ClosedStatuses)
                ?? throw new ArgumentException("Every stage of work needs a status, and every status a name of its own.", nameof(caseType)),
        };
        lock (_gate)
        {
            return _store.CaseTypes.Put(stored).Id;
        }
    }

    /// <summary>Adds a case.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The case as <c>GET</c> shows it, with its UUID and its key.</returns>
    /// <exception cref="ArgumentException">The API would refuse to create such a case: its title is empty, its project is not known…</exception>
    public Case AddCase(InMemoryCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        lock (_gate)
        {
            AddIfNew(@case.Assignee);
            AddIfNew(@case.CreatedBy);
            var created = CreateAs(@case.CreatedBy?.Id ?? _store.CurrentUserId, @case);
            _store.Cases.Put(created with { DueDate = @case.DueDate });
            return Look<Case>($"cases/{created.Id}");
        }
    }

    private void AddIfNew(InMemoryUser? user)
    {
        if (user is not null && _store.Users.Find(user.Id) is null)
        {
            _store.Users.Put(user);
        }
    }

    private StoredCase CreateAs(string userId, InMemoryCase @case)
    {
        var (currentUserId, known) = (_store.CurrentUserId, _store.Cases.Rows.Count);
        _store.CurrentUserId = userId;
        var answer = AnswerTo(
            HttpMethod.Post,
            new Uri(Api, "cases"),
            Encoding.UTF8.GetBytes(@case.ToRequest(ProjectId).ToJsonString()),
            @case.CreatedAt ?? _timeProvider.GetUtcNow());
        _store.CurrentUserId = currentUserId;
        return _store.Cases.Rows.Count > known
            ? _store.Cases.Rows[known]
            : throw new ArgumentException($"The case cannot be created: {answer.Body!.ToJsonString()}", nameof(@case));
    }
}
