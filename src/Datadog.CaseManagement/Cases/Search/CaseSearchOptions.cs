using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement;

/// <summary>In what order the cases of a search come, where to begin, and in what portions.</summary>
public sealed record CaseSearchOptions
{
    private const int FirstPage = 1;

    /// <summary>The number of the page to begin with; the first page of a search is 1.</summary>
    public int PageNumber { get; init; } = FirstPage;

    /// <summary>How many cases a page may hold, from 1 to 100; 100 unless set.</summary>
    public int PageSize { get; init; } = PageQuery.MaxSize;

    /// <summary>What the cases are sorted by; <see langword="null"/> leaves it to the service.</summary>
    public CaseSortableField? SortField { get; init; }

    /// <summary>Whether the smallest value comes first; <see langword="null"/> leaves it to the service.</summary>
    public bool? Ascending { get; init; }

    internal static PageQuery Query(string? filter, CaseSearchOptions? options) => (options ?? new CaseSearchOptions()).Query(filter);

    private PageQuery Query(string? filter)
    {
        Guard.Within(FirstPage, int.MaxValue, PageNumber);
        Guard.Within(1, PageQuery.MaxSize, PageSize);
        return new PageQuery(FirstPage, PageNumber, PageSize, new QueryString
        {
            { "filter", filter },
            { "sort[field]", SortField?.Value, nameof(SortField) },
            { "sort[asc]", Ascending },
        });
    }
}
