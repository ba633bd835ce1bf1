namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Streams 100,000 cases in pages of 100. The live memory must not grow with the number of cases read.</summary>
internal static class StreamMeasurement
{
    private const string Name = "stream 100,000 cases, no network";
    private const int Pages = 1000;
    private const int PageSize = 100;
    private const int MemorySamples = 100;
    private const double AllocatedThreshold = 0.65;
    private const long GrowthThreshold = 4 * 1024 * 1024;

    public static async Task RunAsync(RatioTable table)
    {
        using var clients = BenchmarkClients.CreateInMemory(new NumberedPages(Pages).Respond);
        var options = new CaseSearchOptions { PageSize = PageSize };
        var (handWritten, _) = await ConsumeAsync(clients.HandWritten.StreamAsync);
        var (library, growth) = await ConsumeAsync(() => clients.Library.Cases.SearchAsync(null, options));
        table.Add(Name, "allocated per case", (double)library / handWritten, AllocatedThreshold, ThresholdKind.AtMost);
        table.Add(Name, "live memory", $"+{Math.Max(0, growth) / 1048576.0:0.0} MB", "≤ +4 MB", growth <= GrowthThreshold);
    }

    /// <returns>The bytes allocated per case, and the highest growth of the live memory.</returns>
    private static async Task<(long Allocated, long Growth)> ConsumeAsync<T>(Func<IAsyncEnumerable<T>> stream)
    {
        // A first pass creates what is cached for good, which is not growth.
        await foreach (var item in stream())
        {
            GC.KeepAlive(item);
        }

        var (start, highest, count) = (GetLiveMemory(), 0L, 0);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await foreach (var item in stream())
        {
            if (++count % (Pages * PageSize / MemorySamples) == 0)
            {
                highest = Math.Max(highest, GetLiveMemory());
            }

            GC.KeepAlive(item);
        }

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return count == Pages * PageSize
            ? (allocated / count, highest - start)
            : throw new InvalidOperationException($"{count} cases were read, not {Pages * PageSize}.");
    }

    private static long GetLiveMemory() => GC.GetTotalMemory(forceFullCollection: true);
}
