namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Goes through 100,000 cases in pages of 100: what is held must not grow with what has been read.</summary>
internal static class StreamMeasurement
{
    private const string What = "stream 100,000 cases, no network";
    private const int Pages = 1000;
    private const int PageSize = 100;
    private const int Looks = 100;
    private const double AllocatedBar = 0.65;
    private const long GrowthBar = 4 * 1024 * 1024;

    public static async Task RunAsync(RatioTable table)
    {
        await using var contestants = Contestants.Meet(new CountedPages(Pages).Answer);
        var options = new CaseSearchOptions { PageSize = PageSize };
        var (plain, _) = await ConsumeAsync(contestants.HandWritten.StreamAsync);
        var (library, growth) = await ConsumeAsync(() => contestants.Library.Cases.SearchAsync(null, options));
        table.Add(What, "allocated a case", (double)library / plain, AllocatedBar, Ratio.AtMost);
        table.Add(What, "live memory", $"+{Math.Max(0, growth) / 1048576.0:0.0} MB", "≤ +4 MB", growth <= GrowthBar);
    }

    /// <returns>What was allocated a case, and by how much the live memory was above the start at its highest.</returns>
    private static async Task<(long Allocated, long Growth)> ConsumeAsync<T>(Func<IAsyncEnumerable<T>> stream)
    {
        // Once beforehand: what is made once and kept is no growth.
        await foreach (var item in stream())
        {
            GC.KeepAlive(item);
        }

        var (start, highest, count) = (Live(), 0L, 0);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await foreach (var item in stream())
        {
            if (++count % (Pages * PageSize / Looks) == 0)
            {
                highest = Math.Max(highest, Live());
            }

            GC.KeepAlive(item);
        }

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return count == Pages * PageSize
            ? (allocated / count, highest - start)
            : throw new InvalidOperationException($"{count} cases came, not {Pages * PageSize}.");
    }

    private static long Live() => GC.GetTotalMemory(forceFullCollection: true);
}
