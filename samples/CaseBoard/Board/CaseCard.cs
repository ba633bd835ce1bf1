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
        TypeName = CaseTypes.NameOf(type);
        Due = new DueDate(@case.Attributes.DueDate, today, IsClosed);
    }

    /// <summary>The key, by which links and people name the case.</summary>
    public string Key => _case.Attributes.Key ?? _case.Id;

    public string Title => _case.Attributes.Title is { Length: > 0 } title ? title : "Without a title";

    public CaseStatusGroup Group => _case.Attributes.StatusGroup ?? default;

    public string? Status => _case.Attributes.StatusName;

    /// <summary>Whether the status says more than the column in which the case stands.</summary>
    public bool HasStatusOfItsOwn => Status is not null && !Status.Equals(BoardColumn.NameOf(Group), StringComparison.OrdinalIgnoreCase);

    public CasePriority Priority => _case.Attributes.Priority ?? CasePriority.NotDefined;

    public string TypeName { get; }

    public DueDate Due { get; }

    public bool IsClosed => Group == CaseStatusGroup.Closed;

    public DateTimeOffset? ClosedAt => _case.Attributes.ClosedAt;

    /// <summary>The type, who works on the case, and how much was said about it.</summary>
    public string Details => string.Join(" · ", new[] { TypeName, Assignee, Comments }.Where(part => part.Length > 0));

    private string Assignee => People.NameOf(_case.Relationships.Assignee) ?? "Nobody assigned";

    private string Comments => _case.Attributes.CommentCount switch
    {
        null or 0 => "",
        1 => "1 comment",
        { } count => $"{count} comments",
    };
}
