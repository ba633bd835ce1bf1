using System.Globalization;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>One of the two lists that come in pages, so that a test can say once what holds of both.</summary>
internal sealed record PagedList(
    string Operation,
    string Path,
    int FirstNumber,
    Func<CasesClient, int?, int?, CancellationToken, IAsyncEnumerable<Resource>> Stream,
    Func<CasesClient, int?, int?, CancellationToken, Task<Page<Resource>>> PageAsync)
{
    public static readonly IReadOnlyDictionary<string, PagedList> ByName = new Dictionary<string, PagedList>
    {
        ["search"] = new(
            "SearchCases",
            "/api/v2/cases",
            1,
            (cases, number, size, token) => cases.SearchAsync(options: SearchOptions(number, size), cancellationToken: token),
            async (cases, number, size, token) =>
                Untyped(await cases.SearchPageAsync(options: SearchOptions(number, size), cancellationToken: token))),
        ["timeline"] = new(
            "ListCaseTimeline",
            "/api/v2/cases/CASEM-1/timelines",
            0,
            (cases, number, size, token) => cases.ListTimelineAsync("CASEM-1", TimelineOptions(number, size), token),
            async (cases, number, size, token) =>
                Untyped(await cases.ListTimelinePageAsync("CASEM-1", TimelineOptions(number, size), token))),
    };

    /// <summary>The query that asks for a page by its place among the pages, of which the first is 1.</summary>
    public string Query(int place, int size = 100) =>
        $"page%5Bsize%5D={size}&page%5Bnumber%5D={(FirstNumber + place - 1).ToString(CultureInfo.InvariantCulture)}";

    public StubServer.Rule Given(TestClient client, int place, int size = 100) => client.Stub.Given("GET", Path).WithQuery(Query(place, size));

    /// <summary>Puts pages in force, each a list of identifiers; in their meta, N is the page's number and P its place.</summary>
    public void GivenPages(TestClient client, string? meta, params string[] pages)
    {
        for (var place = 1; place <= pages.Length; place++)
        {
            Given(client, place).Responds(StubResponse.Json(200, Document(place, meta, pages[place - 1])));
        }
    }

    public string Document(int place, string? meta, string identifiers)
    {
        var data = string.Join(',', identifiers.Select(identifier => $$"""{"id":"{{identifier}}"}"""));
        if (meta is null)
        {
            return $$"""{"data":[{{data}}]}""";
        }

        meta = meta.Replace("N", $"{FirstNumber + place - 1}", StringComparison.Ordinal).Replace("P", $"{place}", StringComparison.Ordinal);
        return $$"""{"data":[{{data}}],"meta":{{meta}}}""";
    }

    /// <summary>All identifiers of the stream, one after another.</summary>
    public Task<string> ReadAsync(TestClient client, int? number = null, int? size = null) => ReadAsync(client.Cases, number, size);

    /// <inheritdoc cref="ReadAsync(TestClient, int?, int?)"/>
    public async Task<string> ReadAsync(CasesClient cases, int? number = null, int? size = null)
    {
        var identifiers = "";
        await foreach (var item in Stream(cases, number, size, TestContext.Current.CancellationToken))
        {
            identifiers += item.Id;
        }

        return identifiers;
    }

    /// <summary>Fails unless exactly these pages were asked for, in this order.</summary>
    public void AssertAskedFor(TestClient client, params int[] places) =>
        Assert.Equal(
            places.Select(place => $"GET {Path}?{Query(place)}"),
            client.Requests.Select(request => request.ToString()));

    private static CaseSearchOptions? SearchOptions(int? number, int? size) =>
        number is null && size is null ? null : new CaseSearchOptions { PageNumber = number ?? 1, PageSize = size ?? 100 };

    private static TimelineOptions? TimelineOptions(int? number, int? size) =>
        number is null && size is null ? null : new TimelineOptions { PageNumber = number ?? 0, PageSize = size ?? 100 };

    private static Page<Resource> Untyped<T>(Page<T> page)
        where T : Resource =>
        new()
        {
            Items = page.Items,
            Number = page.Number,
            NextNumber = page.NextNumber,
            Size = page.Size,
            TotalPages = page.TotalPages,
            TotalItems = page.TotalItems,
            Meta = page.Meta,
        };
}
