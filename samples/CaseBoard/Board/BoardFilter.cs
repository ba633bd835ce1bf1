using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>The cases that the board shows, as the address of the page has them.</summary>
public sealed record BoardFilter
{
    /// <summary>The value of <see cref="Assignee"/> for cases without one.</summary>
    public const string Unassigned = "none";

    /// <summary>The search text, in the syntax of Datadog's search bar.</summary>
    public string? Q { get; init; }

    /// <summary>The key of a project.</summary>
    public string? Project { get; init; }

    /// <summary>The UUID of a user, or <see cref="Unassigned"/>.</summary>
    public string? Assignee { get; init; }

    /// <summary>A priority, such as <c>P1</c>.</summary>
    public string? Priority { get; init; }

    /// <summary>The value of a <see cref="DuePeriod"/>. Closed cases are in none.</summary>
    public string? Due { get; init; }

    /// <summary>The UUID of a case type.</summary>
    public string? Type { get; init; }

    public bool IsEmpty => this == new BoardFilter();

    /// <summary>
    /// Gets the filter that Datadog applies. It does not document facets for users and case types, and has none for due dates:
    /// <see cref="Matches"/> applies those.
    /// </summary>
    public CaseFilter? ToCaseFilter()
    {
        CaseFilter?[] filters =
        [
            string.IsNullOrWhiteSpace(Q) ? null : CaseFilter.Raw(Q),
            Project is null ? null : CaseFilter.Project(Project),
            Priority is null ? null : CaseFilter.Priority(new CasePriority(Priority)),
            Due is null ? null : CaseFilter.Not(CaseFilter.Status(CaseStatus.Closed)),
        ];
        return filters.OfType<CaseFilter>().Aggregate((CaseFilter?)null, (all, filter) => all?.And(filter) ?? filter);
    }

    /// <summary>Gets a value that indicates whether a case that Datadog found has the assignee, the due date and the type.</summary>
    public bool Matches(CaseCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return (Assignee is null || Assignee == (card.AssigneeId ?? Unassigned))
            && (Type is null || Type == card.TypeId)
            && (Due is null || DuePeriod.Find(Due)?.Contains(card.Due) == true);
    }

    /// <summary>Gets the parameters of the address that shows the cases of this filter.</summary>
    public Dictionary<string, string> ToRouteData() => new (string Name, string? Value)[]
        {
            ("q", Q), ("project", Project), ("assignee", Assignee), ("priority", Priority), ("due", Due), ("type", Type),
        }
        .Where(parameter => parameter.Value is not null)
        .ToDictionary(parameter => parameter.Name, parameter => parameter.Value!);
}
