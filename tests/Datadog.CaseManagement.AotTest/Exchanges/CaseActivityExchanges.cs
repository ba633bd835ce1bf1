using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

/// <summary>What is said about a case, and who hears of it.</summary>
internal static class CaseActivityExchanges
{
    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList(
            "CommentCase",
            "POST /api/v2/cases/CASEM-1/comment",
            """{"data":{"attributes":{"comment":"Hello"},"type":"case"}}""",
            CaseSamples.TimelineCell,
            datadog => datadog.Cases.AddCommentAsync("CASEM-1", "Hello")),
        Exchange.WithoutData(
            "UpdateCaseComment",
            "PUT /api/v2/cases/CASEM-1/comment/t1",
            """{"data":{"attributes":{"comment":"Hello again"},"type":"case"}}""",
            datadog => datadog.Cases.UpdateCommentAsync("CASEM-1", "t1", "Hello again")),
        Exchange.WithoutData(
            "DeleteCaseComment", "DELETE /api/v2/cases/CASEM-1/comment/t1", null,
            datadog => datadog.Cases.DeleteCommentAsync("CASEM-1", "t1")),
        Exchange.OfList(
            "ListCaseTimeline",
            "GET /api/v2/cases/CASEM-1/timelines?sort%5Bascending%5D=true&page%5Bsize%5D=2&page%5Bnumber%5D=1",
            null,
            CaseSamples.TimelineCell,
            async datadog => (await datadog.Cases.ListTimelinePageAsync(
                "CASEM-1", new TimelineOptions { PageNumber = 1, PageSize = 2, Ascending = true })).Items),
        Exchange.OfList(
            "ListCaseWatchers", "GET /api/v2/cases/CASEM-1/watchers", null, CaseSamples.Watcher,
            datadog => datadog.Cases.ListWatchersAsync("CASEM-1")),
        Exchange.WithoutData(
            "WatchCase", "POST /api/v2/cases/CASEM-1/watchers/u1", null, datadog => datadog.Cases.WatchAsync("CASEM-1", "u1")),
        Exchange.WithoutData(
            "UnwatchCase", "DELETE /api/v2/cases/CASEM-1/watchers/u1", null, datadog => datadog.Cases.UnwatchAsync("CASEM-1", "u1")),
    ];
}
