using System.Diagnostics;
using System.Globalization;
using Datadog.CaseManagement.Benchmarks.Speed;

namespace Datadog.CaseManagement.Benchmarks.Paging;

/// <summary>
/// Reads 60 pages of 100 cases from a server that takes 0, 40 or 150 ms for each, one page after another and with pages ahead. With 8 pages
/// ahead and 40 ms, a search must take at most a fifth of the time, and hold at most 10 pages in memory.
/// </summary>
internal static class PagesAheadMeasurement
{
    private const int Pages = 60;
    private const int PageSize = 100;
    private const int MostAhead = 8;
    private const double MaxRatio = 0.20;
    private const double MaxLivePages = 10;

    private static readonly int[] Ahead = [0, 2, MostAhead];
    private static readonly TimeSpan RatedLatency = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan[] Latencies = [TimeSpan.Zero, RatedLatency, TimeSpan.FromMilliseconds(150)];

    public static async Task RunAsync(Thresholds thresholds)
    {
        var bodies = Enumerable.Range(1, Pages).Select(page => Payload.Page(page, Pages)).ToArray();
        var latency = TimeSpan.Zero;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            var body = bodies[int.Parse(context.Request.Query["page[number]"]!, CultureInfo.InvariantCulture) - 1];
            await Task.Delay(latency);
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(body);
        });
        using var client = server.CreateClient();
        var expected = await ReadAsync(client, 0);
        await ReadAsync(client, MostAhead);

        Console.WriteLine($"{Pages} pages of {PageSize} cases: seconds, and ratio to one page after another");
        Console.WriteLine();
        Console.WriteLine($"| per page | {string.Join(" | ", Ahead.Select(pagesAhead => $"{pagesAhead} ahead"))} |");
        Console.WriteLine($"| --- |{string.Concat(Ahead.Select(_ => " --- |"))}");
        var (isInOrder, ratedRatio) = (true, 0.0);
        foreach (var each in Latencies)
        {
            latency = each;
            var times = new List<TimeSpan>();
            foreach (var pagesAhead in Ahead)
            {
                var start = Stopwatch.GetTimestamp();
                isInOrder &= expected.SequenceEqual(await ReadAsync(client, pagesAhead));
                times.Add(Stopwatch.GetElapsedTime(start));
            }

            ratedRatio = each == RatedLatency ? times[^1] / times[0] : ratedRatio;
            var cells = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s ({time / times[0]:0.00})"));
            Console.WriteLine($"| {each.TotalMilliseconds} ms | {string.Join(" | ", cells)} |");
        }

        latency = TimeSpan.Zero;
        var livePages = await MeasureLivePagesAsync(client);
        Console.WriteLine();
        thresholds.Require(expected.Count == Pages * PageSize && isInOrder, "the same cases come in the same order");
        thresholds.Require(
            ratedRatio <= MaxRatio,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{MostAhead} ahead, {RatedLatency.TotalMilliseconds} ms: {ratedRatio:0.00} of the time (threshold {MaxRatio:0.00})"));
        thresholds.Require(
            livePages <= MaxLivePages,
            string.Create(CultureInfo.InvariantCulture, $"{MostAhead} ahead: {livePages:0.0} pages in memory (threshold {MaxLivePages})"));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(DatadogCaseManagementClient client, int pagesAhead)
    {
        var ids = new List<string>();
        await foreach (var match in client.Cases.SearchAsync(null, new CaseSearchOptions { PageSize = PageSize, PagesAhead = pagesAhead }))
        {
            ids.Add(match.Id);
        }

        return ids;
    }

    /// <returns>
    /// The number of pages in memory with pages ahead. What a search holds besides, such as the identifiers of the latest cases, it holds
    /// without pages ahead as well.
    /// </returns>
    private static async Task<double> MeasureLivePagesAsync(DatadogCaseManagementClient client)
    {
        var onePage = await MeasurePageAsync(client);

        // A first pass fills the pools.
        await MeasureLiveMemoryAsync(client, MostAhead);
        var without = await MeasureLiveMemoryAsync(client, 0);
        return 1 + ((await MeasureLiveMemoryAsync(client, MostAhead) - without) / onePage);
    }

    private static async Task<double> MeasurePageAsync(DatadogCaseManagementClient client)
    {
        var start = GetLiveMemory();
        var held = new List<Page<Case>>();
        for (var number = 1; number <= Pages; number++)
        {
            held.Add(await client.Cases.SearchPageAsync(null, new CaseSearchOptions { PageNumber = number, PageSize = PageSize }));
        }

        var page = (double)(GetLiveMemory() - start) / Pages;
        GC.KeepAlive(held);
        return page;
    }

    /// <returns>The highest live memory while pages are consumed slowly.</returns>
    private static async Task<long> MeasureLiveMemoryAsync(DatadogCaseManagementClient client, int pagesAhead)
    {
        var (highest, count) = (0L, 0);
        await foreach (var match in client.Cases.SearchAsync(null, new CaseSearchOptions { PageSize = PageSize, PagesAhead = pagesAhead }))
        {
            if (++count % PageSize == PageSize / 2)
            {
                // The pages ahead arrive.
                await Task.Delay(TimeSpan.FromMilliseconds(100));
                highest = Math.Max(highest, GetLiveMemory());
            }

            GC.KeepAlive(match);
        }

        return highest;
    }

    private static long GetLiveMemory() => GC.GetTotalMemory(forceFullCollection: true);
}
