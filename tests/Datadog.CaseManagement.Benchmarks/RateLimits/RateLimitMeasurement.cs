using System.Diagnostics;
using System.Threading.RateLimiting;

namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>
/// Makes 1,000 updates from 32 callers to a server that permits 100 requests in each period of 2 s, aligned with the clock. With rate
/// limiting, all of them must succeed in at most 1.1 times the shortest possible time, with at most 1 % rate-limited responses.
/// </summary>
internal static class RateLimitMeasurement
{
    private const int Calls = 1000;
    private const int Concurrency = 32;
    private const int Limit = 100;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Thresholds thresholds)
    {
        Console.WriteLine($"{Calls} updates from {Concurrency} callers; the server permits {Limit} requests every {Period.TotalSeconds} s");
        Console.WriteLine("limiter  starts at   used by others   calls   failed   requests   limited   seconds   shortest   ratio");

        // From the start of a period to so late in it that the first response, for which the other calls wait, arrives in the next one.
        foreach (var (phase, firstPeriod) in new[] { (0.05, Limit), (1.2, Limit), (1.99, 1) })
        {
            var result = await MeasureAsync(TimeSpan.FromSeconds(phase), firstPeriod, isLimited: true, usedByOthers: 0);
            thresholds.Require(result.Failed == 0, "all calls succeed");
            thresholds.Require(result.Ratio <= 1.1, "in at most 1.1 times the shortest possible time");
            thresholds.Require(result.RateLimited <= result.Requests / 100.0, "with at most 1 % rate-limited responses");
        }

        // For comparison, without thresholds.
        await MeasureAsync(TimeSpan.FromSeconds(0.05), Limit - 20, isLimited: true, usedByOthers: 20);
        await MeasureAsync(TimeSpan.FromSeconds(0.05), Limit, isLimited: false, usedByOthers: 0);
    }

    private static async Task<RateLimitResult> MeasureAsync(TimeSpan phase, int firstPeriod, bool isLimited, int usedByOthers)
    {
        var rateLimit = new RateLimitedServer(Limit, Period, usedByOthers);
        await using var server = await LoopbackServer.StartAsync(rateLimit.HandleAsync);
        using var client = server.CreateClient(options => options.RateLimiter = isLimited ? null : PartitionedRateLimiter.Create<string, string>(RateLimitPartition.GetNoLimiter));
        await Task.Delay(GetTimeToNextPeriod() + phase);

        var shortest = GetTimeToNextPeriod() + (Period * (Math.Ceiling((double)(Calls - firstPeriod) / (Limit - usedByOthers)) - 1));
        var watch = Stopwatch.StartNew();
        var failures = await ConcurrentCallers.RunAsync(
            Concurrency, 0, Calls, number => client.Cases.UpdateDueDateAsync($"CASEM-{number}", new DateOnly(2026, 3, 1)));
        var result = new RateLimitResult(failures.Count, rateLimit.Requests, rateLimit.RateLimited, watch.Elapsed / shortest);
        Console.WriteLine(
            $"{(isLimited ? "with" : "without"),-7}{phase.TotalSeconds,11:0.00} s{usedByOthers,15}{Calls,10}{result.Failed,9}{result.Requests,11}"
            + $"{result.RateLimited,10}{watch.Elapsed.TotalSeconds,10:0.00}{shortest.TotalSeconds,11:0.00}{result.Ratio,8:0.000}");
        foreach (var group in failures.Values.GroupBy(failure => failure.GetType().Name))
        {
            Console.WriteLine($"  {group.Count()} × {group.Key}: {group.First().Message}");
        }

        return result;
    }

    private static TimeSpan GetTimeToNextPeriod() => TimeSpan.FromTicks(Period.Ticks - (DateTimeOffset.UtcNow.UtcTicks % Period.Ticks));
}

internal sealed record RateLimitResult(int Failed, int Requests, int RateLimited, double Ratio);
