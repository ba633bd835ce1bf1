using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Datadog.CaseManagement.Benchmarks.Outage;

/// <summary>
/// 2,000 calls from 32 callers against a server that only answers 503 send at most 1.2 requests a call; when it recovers, calls succeed
/// at once.
/// </summary>
internal static class OutageMeasurement
{
    private const int Calls = 2000;
    private const int Concurrency = 32;
    private const double MostRequestsPerCall = 1.2;

    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(Bars bars)
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

        Console.WriteLine("              calls   failed   requests   requests a call   seconds   slowest call");
        var outage = await MeasureAsync("outage");
        bars.Require(outage.Failed == Calls, "every call tells of the outage");
        bars.Require(outage.Requests <= MostRequestsPerCall * Calls, $"at most {MostRequestsPerCall} requests a call");

        Volatile.Write(ref isDown, false);
        var recovery = await MeasureAsync("recovery");
        bars.Require(recovery.Failed == 0, "every call succeeds when the server has recovered");
        bars.Require(recovery.Requests == Calls, "with its first request");
        bars.Require(recovery.SlowestCall < AtOnce, $"at once: within {AtOnce.TotalSeconds} s");

        async Task<OutageFigures> MeasureAsync(string name)
        {
            Interlocked.Exchange(ref requests, 0);
            long slowest = 0;
            var watch = Stopwatch.StartNew();
            var failures = await Callers.RunAsync(Concurrency, 0, Calls, async number =>
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
                    RaiseTo(ref slowest, Stopwatch.GetElapsedTime(start).Ticks);
                }
            });
            var figures = new OutageFigures(failures.Count, requests, TimeSpan.FromTicks(slowest));
            Console.WriteLine(
                $"{name,-10}{Calls,9}{figures.Failed,9}{figures.Requests,11}{(double)figures.Requests / Calls,18:0.000}"
                + $"{watch.Elapsed.TotalSeconds,10:0.00}{figures.SlowestCall.TotalMilliseconds,12:0} ms");
            return figures;
        }
    }

    private static void RaiseTo(ref long highest, long value)
    {
        for (var known = Volatile.Read(ref highest); known < value; known = Volatile.Read(ref highest))
        {
            Interlocked.CompareExchange(ref highest, value, known);
        }
    }
}
