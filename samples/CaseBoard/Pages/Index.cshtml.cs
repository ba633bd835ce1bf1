using CaseBoard.Board;
using CaseBoard.Charts;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Shows the cases by status, and charts of the open ones.</summary>
public sealed class IndexModel(CasesClient cases, CaseTypesClient caseTypes, TimeProvider time) : PageModel
{
    private const int MaxCases = 300;

    /// <summary>The filter, in the syntax of Datadog's search bar.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Why the search failed.</summary>
    public Problem? Problem { get; private set; }

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public IReadOnlyList<BarChart> Charts { get; private set; } = [];

    /// <summary>How many cases were found.</summary>
    public string Summary { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var cards = await FindAsync(cancellationToken);
        var today = Today;
        Columns = BoardColumn.CreateAll(cards);
        Charts = [CaseCharts.CreateByPriority(cards), CaseCharts.CreateByWeek(cards, today)];
        Summary = (cards.Count, Query) switch
        {
            (MaxCases, _) => $"The newest {MaxCases} cases. Search to find others.",
            (1, _) => "1 case",
            _ => $"{cards.Count} cases",
        };
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private async Task<IReadOnlyList<CaseCard>> FindAsync(CancellationToken cancellationToken)
    {
        var newestFirst = new CaseSearchOptions { SortField = CaseSortableField.CreatedAt, Ascending = false };
        try
        {
            var types = (await caseTypes.ListAsync(cancellationToken)).ToDictionary(type => type.Id);
            return await cases.SearchAsync(Query, newestFirst, cancellationToken)
                .Where(@case => @case.Attributes.ArchivedAt is null)
                .Take(MaxCases)
                .Select(@case => new CaseCard(@case, types.GetValueOrDefault(@case.Attributes.TypeId ?? ""), Today))
                .ToListAsync(cancellationToken);
        }
        catch (DatadogApiException exception) when (Query is not null && Problem.FromException(exception) is { Status: 400 } problem)
        {
            // The user can correct an invalid filter on this page.
            Problem = problem;
            problem.ApplyTo(Response);
            return [];
        }
    }
}
