using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the options of a timeline: the order of the entries and the pages to return.</summary>
public sealed partial record TimelineOptions : IJsonReadable<TimelineOptions>, IJsonWritable
{
    private const int FirstPage = 0;

    /// <summary>The number of the first page to return. The default is 0, the first page of a timeline.</summary>
    [JsonPropertyName("page_number")]
    public int PageNumber { get; init; } = FirstPage;

    /// <summary>The maximum number of entries in a page, from 1 to 100. The default is 100.</summary>
    [JsonPropertyName("page_size")]
    public int PageSize { get; init; } = PageQuery.MaxSize;

    /// <summary>
    /// A value that indicates whether the oldest entry comes first; <see langword="null"/> for the default of the service, which returns
    /// the newest entry first. Prefer <see langword="true"/> for a timeline that can change while it is read: new entries then do not move
    /// other entries to another page.
    /// </summary>
    [JsonPropertyName("ascending")]
    public bool? Ascending { get; init; }

    internal static PageQuery Query(TimelineOptions? options) => (options ?? new TimelineOptions()).Query();

    private PageQuery Query()
    {
        Guard.Within(FirstPage, int.MaxValue, PageNumber);
        Guard.Within(1, PageQuery.MaxSize, PageSize);
        return new PageQuery(FirstPage, PageNumber, PageSize, new QueryString { { "sort[ascending]", Ascending } });
    }
}
