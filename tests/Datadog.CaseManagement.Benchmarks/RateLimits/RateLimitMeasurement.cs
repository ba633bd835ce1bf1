using System.Diagnostics;

namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>
/// 1,000 updates from 32 callers against a server that grants 100 calls in each calendar-aligned period of 2 s: with the gate all of them
/// succeed, in at most 1.1 times the shortest possible time, with at most 1 % of the requests refused.
/// </summary>
internal static class RateLimitMeasurement
{
    private const int Calls = 1000;
    private const int Concurrency = 32;
    private const int Limit = 100;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Bars bars)
    {
        Console.WriteLine($"{Calls} updates from {Concurrency} callers; the server grants {Limit} in each {Period.TotalSeconds} s of the calendar");
        Console.WriteLine("gate     begins at   used by others   calls   failed   requests   refused   seconds   shortest   ratio");

        // Begun early in a period, and so late in one that the answers to the first requests arrive in the next.
        foreach (var phase in new[] { 0.05, 1.2, 1.99 })
        {
            var figures = await MeasureAsync(TimeSpan.FromSeconds(phase), hasGate: true, usedByOthers: 0);
            bars.Require(figures.Failed == 0, "all calls succeed");
            bars.Require(figures.Ratio <= 1.1, "in at most 1.1 times the shortest possible time");
            bars.Require(figures.Refused <= figures.Requests / 100.0, "with at most 1 % of the requests refused");
        }

        // For comparison, without a bar.
        await MeasureAsync(TimeSpan.FromSeconds(0.05), hasGate: true, usedByOthers: 20);
        await MeasureAsync(TimeSpan.FromSeconds(0.05), hasGate: false, usedByOthers: 0);
    }

    private static async Task<RateLimitFigures> MeasureAsync(TimeSpan phase, bool hasGate, int usedByOthers)
    {
        var rateLimit = new RateLimitedServer(Limit, Period, usedByOthers);
        await using var server = await LoopbackServer.StartAsync(rateLimit.AnswerAsync);
        using var client = server.CreateClient(options => options.RateLimitGate = hasGate ? null : RateLimitGate.None);
        await Task.Delay(UntilNextPeriod() + phase);

        var shortest = UntilNextPeriod() + (Period * (Math.Ceiling((double)Calls / (Limit - usedByOthers)) - 2));
        var watch = Stopwatch.StartNew();
        var failures = await Callers.RunAsync(
            Concurrency, 0, Calls, number => client.Cases.UpdateDueDateAsync($"CASEM-{number}", new DateOnly(2026, 3, 1)));
        var figures = new RateLimitFigures(failures.Count, rateLimit.Requests, rateLimit.Refused, watch.Elapsed / shortest);
        Console.WriteLine(
            $"{(hasGate ? "with" : "without"),-7}{phase.TotalSeconds,11:0.00} s{usedByOthers,15}{Calls,10}{figures.Failed,9}{figures.Requests,11}"
            + $"{figures.Refused,10}{watch.Elapsed.TotalSeconds,10:0.00}{shortest.TotalSeconds,11:0.00}{figures.Ratio,8:0.000}");
        foreach (var kind in failures.Values.GroupBy(failure => failure.GetType().Name))
        {
            Console.WriteLine($"  {kind.Count()} × {kind.Key}: {kind.First().Message}");
        }

        return figures;
    }

    private static TimeSpan UntilNextPeriod() => TimeSpan.FromTicks(Period.Ticks - (DateTimeOffset.UtcNow.UtcTicks % Period.Ticks));
}
