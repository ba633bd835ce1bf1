using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the options of a search for cases: the order of the results and the pages to return.</summary>
public sealed partial record CaseSearchOptions : IJsonReadable<CaseSearchOptions>, IJsonWritable
{
    private const int FirstPage = 1;
    private const int MaxPagesAhead = 16;

    /// <summary>The number of the first page to return. The default is 1, the first page of a search.</summary>
    [JsonPropertyName("page_number")]
    public int PageNumber { get; init; } = FirstPage;

    /// <summary>The maximum number of cases in a page, from 1 to 100. The default is 100.</summary>
    [JsonPropertyName("page_size")]
    public int PageSize { get; init; } = PageQuery.MaxSize;

    /// <summary>
    /// The number of pages, from 0 to 16, that <see cref="CasesClient.SearchAsync"/> requests while the cases of earlier pages are consumed.
    /// The default is 0: each page is requested when it is needed. A single page is not affected.
    /// </summary>
    /// <remarks>
    /// The cases and their order are the same as without pages ahead. The first page is requested alone, then none beyond the last page that
    /// the service reports; if it reports none, at most this many empty pages. At most one of these requests waits for the rate limit at a
    /// time, so that other calls are not delayed. If a page cannot be fetched, the cases before it are returned first. When the search ends,
    /// requests in progress are cancelled. This many pages more are held in memory.
    /// </remarks>
    [JsonPropertyName("pages_ahead")]
    public int PagesAhead { get; init; }

    /// <summary>The field to sort the cases by; <see langword="null"/> for the default of the service.</summary>
    [JsonPropertyName("sort_field")]
    public CaseSortableField? SortField { get; init; }

    /// <summary>
    /// A value that indicates whether the sort order is ascending; <see langword="null"/> for the default of the service.
    /// </summary>
    [JsonPropertyName("ascending")]
    public bool? Ascending { get; init; }

    internal static PageQuery Query(string? filter, CaseSearchOptions? options) => (options ?? new CaseSearchOptions()).Query(filter);

    private PageQuery Query(string? filter)
    {
        Guard.Within(FirstPage, int.MaxValue, PageNumber);
        Guard.Within(1, PageQuery.MaxSize, PageSize);
        Guard.Within(0, MaxPagesAhead, PagesAhead);
        return new PageQuery(FirstPage, PageNumber, PageSize, new QueryString
        {
            { "filter", filter },
            { "sort[field]", SortField?.Value, nameof(SortField) },
            { "sort[asc]", Ascending },
        });
    }
}
