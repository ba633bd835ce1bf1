using CaseBoard.Board;
using CaseBoard.Charts;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Shows the cases by status, and charts of the open ones.</summary>
public sealed class IndexModel(
    CasesClient cases, CaseTypesClient caseTypes, CaseProjectsClient projects, UserDirectory users, TimeProvider time) : PageModel
{
    private const int MaxCases = 300;

    [BindProperty(SupportsGet = true, Name = "")]
    public BoardFilter Filter { get; set; } = new();

    /// <summary>Why the search failed.</summary>
    public Problem? Problem { get; private set; }

    public IReadOnlyList<CaseType> Types { get; private set; } = [];

    public IReadOnlyList<Project> Projects { get; private set; } = [];

    /// <summary>The users who are suggested as assignees.</summary>
    public IReadOnlyList<User> Users { get; private set; } = [];

    /// <summary>The assignees of the cases, by their UUIDs.</summary>
    public IReadOnlyList<(string Id, string Name)> Assignees { get; private set; } = [];

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public IReadOnlyList<BarChart> Charts { get; private set; } = [];

    public IReadOnlyList<Bar> Counts { get; private set; } = [];

    /// <summary>How many cases were found.</summary>
    public string Summary { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Types = await caseTypes.ListAsync(cancellationToken);
        Projects = await projects.ListAsync(cancellationToken);
        Users = await users.ListAsync(cancellationToken);
        var found = await FindAsync(cancellationToken);
        var cards = found.Where(Filter.Matches).ToList();
        Assignees =
        [
            .. found.Where(card => card.AssigneeId is not null)
                .Select(card => (card.AssigneeId!, card.Assignee))
                .Distinct()
                .OrderBy(assignee => assignee.Assignee, StringComparer.OrdinalIgnoreCase),
        ];
        Columns = BoardColumn.CreateAll(cards);
        Charts = [CaseCharts.CreateByPriority(cards, Filter), CaseCharts.CreateByDueDate(cards, Filter)];
        Counts = CaseCharts.CreateCounts(cards, Filter);
        Summary = (cards.Count == 1 ? "1 case" : $"{cards.Count} cases")
            + (found.Count == MaxCases ? $" of the newest {MaxCases}. Search to find others." : "");
    }

    private async Task<IReadOnlyList<CaseCard>> FindAsync(CancellationToken cancellationToken)
    {
        var newestFirst = new CaseSearchOptions { SortField = CaseSortableField.CreatedAt, Ascending = false };
        var types = Types.ToDictionary(type => type.Id);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        try
        {
            return await cases.SearchAsync(Filter.ToCaseFilter(), newestFirst, cancellationToken)
                .Where(@case => @case.Attributes.ArchivedAt is null)
                .Take(MaxCases)
                .Select(@case => new CaseCard(@case, types.GetValueOrDefault(@case.Attributes.TypeId ?? ""), today))
                .ToListAsync(cancellationToken);
        }
        catch (DatadogApiException exception) when (Filter.Q is not null && Problem.FromException(exception) is { Status: 400 } problem)
        {
            // The user can correct an invalid search on this page.
            Problem = problem with { Message = "Datadog does not understand this search.", Field = nameof(Filter.Q) };
            problem.ApplyTo(Response);
            return [];
        }
    }
}
