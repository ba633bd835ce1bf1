using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>What the board shows of a case.</summary>
public sealed record CaseCard
{
    private readonly Case _case;

    public CaseCard(Case @case, CaseType? type, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(@case);
        _case = @case;
        TypeName = CaseTypes.GetDisplayName(type);
        Statuses = CaseTypes.GetStatuses(type);
        Due = new DueDate(@case.Attributes.DueDate, today, IsClosed);
    }

    /// <summary>The key of the case, or its ID if it has no key.</summary>
    public string Key => _case.Attributes.Key ?? _case.Id;

    /// <summary>The key of the project, with which the key of the case begins.</summary>
    public string? ProjectKey => _case.Attributes.Key?.LastIndexOf('-') is > 0 and var end ? Key[..end] : null;

    public string Title => _case.Attributes.Title is { Length: > 0 } title ? title : "Untitled";

    public CaseStatusGroup Group => _case.Attributes.StatusGroup ?? default;

    public string? Status => _case.Attributes.StatusName;

    /// <summary>The statuses that the case can have.</summary>
    public IReadOnlyList<IGrouping<CaseStatusGroup, string>> Statuses { get; }

    /// <summary>Whether the name of the status differs from the name of its column.</summary>
    public bool HasCustomStatus => Status is not null && !Status.Equals(BoardColumn.GetName(Group), StringComparison.OrdinalIgnoreCase);

    public CasePriority Priority => _case.Attributes.Priority ?? CasePriority.NotDefined;

    public string? TypeId => _case.Attributes.TypeId;

    public string TypeName { get; }

    public DueDate Due { get; }

    public bool IsClosed => Group == CaseStatusGroup.Closed;

    public DateTimeOffset? ClosedAt => _case.Attributes.ClosedAt;

    public string? AssigneeId => _case.Relationships.Assignee?.Data?.Id;

    public string? AssigneeEmail => UserNames.GetEmail(_case.Relationships.Assignee);

    public string Assignee => AssigneeId is null ? "Unassigned" : UserNames.GetDisplayName(_case.Relationships.Assignee) ?? "Unknown user";

    /// <summary>The type, the assignee and the number of comments.</summary>
    public string Details => string.Join(" · ", new[] { TypeName, Assignee, Comments }.Where(part => part.Length > 0));

    private string Comments => _case.Attributes.CommentCount switch
    {
        null or 0 => "",
        1 => "1 comment",
        { } count => $"{count} comments",
    };
}
