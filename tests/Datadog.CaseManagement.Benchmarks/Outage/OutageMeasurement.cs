using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Datadog.CaseManagement.Benchmarks.Outage;

/// <summary>
/// Makes 2,000 calls from 32 callers to a server that always responds with 503: they must send at most 1.2 requests per call. When the
/// server has recovered, calls must succeed immediately.
/// </summary>
internal static class OutageMeasurement
{
    private const int Calls = 2000;
    private const int Concurrency = 32;
    private const double MaxRequestsPerCall = 1.2;

    private static readonly TimeSpan MaxRecoveryTime = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(Thresholds thresholds)
    {
        var requests = 0;
        var isDown = true;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            context.Response.StatusCode = Volatile.Read(ref isDown) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return context.Response.WriteAsync("""{"data":{"id":"c1","type":"case"}}""");
        });
        using var client = server.CreateClient();

        Console.WriteLine("              calls   failed   requests   requests/call   seconds   slowest call");
        var outage = await MeasureAsync("outage");
        thresholds.Require(outage.Failed == Calls, "every call fails during the outage");
        thresholds.Require(outage.Requests <= MaxRequestsPerCall * Calls, $"at most {MaxRequestsPerCall} requests per call");

        Volatile.Write(ref isDown, false);
        var recovery = await MeasureAsync("recovery");
        thresholds.Require(recovery.Failed == 0, "every call succeeds when the server has recovered");
        thresholds.Require(recovery.Requests == Calls, "each call sends one request");
        thresholds.Require(recovery.SlowestCall < MaxRecoveryTime, $"every call takes less than {MaxRecoveryTime.TotalSeconds} s");

        async Task<OutageResult> MeasureAsync(string name)
        {
            Interlocked.Exchange(ref requests, 0);
            long slowest = 0;
            var watch = Stopwatch.StartNew();
            var failures = await ConcurrentCallers.RunAsync(Concurrency, 0, Calls, async number =>
            {
                var start = Stopwatch.GetTimestamp();
                try
                {
                    await (number % 2 == 0
                        ? client.Cases.GetAsync($"CASEM-{number}")
                        : client.Cases.UpdateDueDateAsync($"CASEM-{number}", null));
                }
                finally
                {
                    SetIfHigher(ref slowest, Stopwatch.GetElapsedTime(start).Ticks);
                }
            });
            var result = new OutageResult(failures.Count, requests, TimeSpan.FromTicks(slowest));
            Console.WriteLine(
                $"{name,-10}{Calls,9}{result.Failed,9}{result.Requests,11}{(double)result.Requests / Calls,16:0.000}"
                + $"{watch.Elapsed.TotalSeconds,10:0.00}{result.SlowestCall.TotalMilliseconds,12:0} ms");
            return result;
        }
    }

    private static void SetIfHigher(ref long highest, long value)
    {
        for (var current = Volatile.Read(ref highest); current < value; current = Volatile.Read(ref highest))
        {
            Interlocked.CompareExchange(ref highest, value, current);
        }
    }
}

internal sealed record OutageResult(int Failed, int Requests, TimeSpan SlowestCall);
