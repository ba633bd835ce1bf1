using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement;

/// <summary>Where in a timeline to begin, and in what order and portions it comes.</summary>
public sealed record TimelineOptions
{
    private const int FirstPage = 0;

    /// <summary>The number of the page to begin with; the first page of a timeline is 0.</summary>
    public int PageNumber { get; init; } = FirstPage;

    /// <summary>How many entries a page may hold, from 1 to 100; 100 unless set.</summary>
    public int PageSize { get; init; } = PageQuery.MaxSize;

    /// <summary>
    /// Whether the oldest entry comes first. <see langword="null"/> leaves it to the service, which begins with the newest. Oldest first
    /// is the safer order for a timeline that may grow meanwhile: new entries then do not move the others from page to page.
    /// </summary>
    public bool? Ascending { get; init; }

    internal static PageQuery Query(TimelineOptions? options) => (options ?? new TimelineOptions()).Query();

    private PageQuery Query()
    {
        Guard.Within(FirstPage, int.MaxValue, PageNumber);
        Guard.Within(1, PageQuery.MaxSize, PageSize);
        return new PageQuery(FirstPage, PageNumber, PageSize, new QueryString { { "sort[ascending]", Ascending } });
    }
}
