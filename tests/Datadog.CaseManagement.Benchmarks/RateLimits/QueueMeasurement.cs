namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>
/// Makes calls from 60 and from 100 callers, each in a loop, to a server that permits 20 requests a second. A fair queue lets each call wait
/// for the number of callers divided by 20 a second. The calls have to be over in 12 s.
/// </summary>
internal static class QueueMeasurement
{
    private const int Limit = 20;
    private const double MaxRatio = 1.5;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(Thresholds thresholds)
    {
        Console.WriteLine();
        Console.WriteLine($"Callers in a loop of {Duration.TotalSeconds} s; the server permits {Limit} requests every {Period.TotalSeconds} s");
        Console.WriteLine($"{"one program",-24}{Waits.Header}");
        foreach (var callers in new[] { 60, 100 })
        {
            var rateLimit = new RateLimitedServer(Limit, Period, usedByOthers: 0);
            await using var server = await LoopbackServer.StartAsync(rateLimit.HandleAsync);
            using var client = server.CreateClient(static options => options.TotalTimeout = TimeSpan.FromSeconds(12));
            var waits = new Waits();

            await waits.MeasureAsync(callers, Duration, caller => client.Cases.GetAsync($"CASEM-{caller}"));

            var ideal = Period * callers / Limit;
            waits.Print($"{callers} callers", rateLimit, ideal);
            thresholds.Require(waits.Failed == 0, "all calls succeed");
            thresholds.Require(waits.Longest <= MaxRatio * ideal.TotalSeconds, $"no call takes longer than {MaxRatio} times the ideal");
            thresholds.Require(rateLimit.RateLimited <= rateLimit.Requests / 100.0, "at most 1 % of the responses are rate-limited");
        }
    }
}
