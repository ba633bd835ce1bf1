using CaseBoard.Board;
using CaseBoard.Charts;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>The board: cases by status, and how many press.</summary>
public sealed class IndexModel(CasesClient cases, CaseTypesClient caseTypes, TimeProvider time) : PageModel
{
    private const int Most = 300;

    /// <summary>What to look for, as Datadog's search bar takes it.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Why the search found nothing, when it was refused.</summary>
    public Problem? Problem { get; private set; }

    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    public IReadOnlyList<BarChart> Charts { get; private set; } = [];

    /// <summary>What was found, in words.</summary>
    public string Summary { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var cards = await FindAsync(cancellationToken);
        var today = Today;
        Columns = BoardColumn.Of(cards);
        Charts = [CaseCharts.ByPriority(cards), CaseCharts.ByWeek(cards, today)];
        Summary = (cards.Count, Query) switch
        {
            (Most, _) => $"The newest {Most} cases. Search for others.",
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
                .Take(Most)
                .Select(@case => new CaseCard(@case, types.GetValueOrDefault(@case.Attributes.TypeId ?? ""), Today))
                .ToListAsync(cancellationToken);
        }
        catch (DatadogApiException exception) when (Query is not null && Problem.Of(exception) is { Status: 400 } problem)
        {
            // What cannot be understood can be corrected on the spot.
            Problem = problem;
            problem.Announce(Response);
            return [];
        }
    }
}
