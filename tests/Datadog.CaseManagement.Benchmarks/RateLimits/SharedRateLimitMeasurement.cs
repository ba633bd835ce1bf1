using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using RedisRateLimiting;
using StackExchange.Redis;

namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>
/// Makes calls from two programs with 16 callers each, which share a limit through Redis, to a server that permits 100 requests every 2 s.
/// The window slides, because those of the server begin at other times.
/// </summary>
internal static class SharedRateLimitMeasurement
{
    /// <summary>The argument that makes one of the two programs.</summary>
    public const string Program = "shared-rate-limit-program";

    private const int Programs = 2;
    private const int Callers = 16;
    private const int Limit = 100;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(string redis, Thresholds thresholds)
    {
        var rateLimit = new RateLimitedServer(Limit, Period, usedByOthers: 0);
        await using var server = await LoopbackServer.StartAsync(rateLimit.HandleAsync);
        Console.WriteLine($"{Callers} callers in each program, for {Duration.TotalSeconds} s; the server permits {Limit} requests every {Period.TotalSeconds} s");
        var waits = new Waits();
        await Task.WhenAll(Enumerable.Range(0, Programs).Select(_ => StartProgramAsync(redis, server.Address, waits)));

        Console.WriteLine($"{"two programs",-24}{Waits.Header}");
        waits.Print($"{Programs} × {Callers} callers", rateLimit, Period * Programs * Callers / Limit);
        thresholds.Require(waits.Failed == 0, "all calls succeed");
        thresholds.Require(rateLimit.RateLimited <= rateLimit.Requests / 100.0, "at most 1 % of the responses are rate-limited");
        thresholds.Require(rateLimit.Requests >= 0.8 * Limit * (Duration / Period), "at least 80 % of the permitted requests are made");
    }

    /// <summary>Makes the calls of one program, and prints how long each took.</summary>
    public static async Task RunProgramAsync(string redis, Uri server)
    {
        using var multiplexer = await ConnectionMultiplexer.ConnectAsync(redis);
        await using var limiter = PartitionedRateLimiter.Create<string, string>(bucket => RedisRateLimitPartition.GetSlidingWindowRateLimiter(
            bucket,
            _ => new RedisSlidingWindowRateLimiterOptions
            {
                ConnectionMultiplexerFactory = () => multiplexer, PermitLimit = Limit, Window = Period,
            }));
        using var client = new DatadogCaseManagementClient(new DatadogCaseManagementOptions
        {
            AccessToken = "token", BaseAddress = server, RateLimiter = limiter,
        });
        var waits = new Waits();
        await waits.MeasureAsync(Callers, Duration, caller => client.Cases.GetAsync($"CASEM-{caller}"));
        Console.WriteLine(waits.Failed);
        foreach (var seconds in waits.Seconds)
        {
            Console.WriteLine(seconds.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task StartProgramAsync(string redis, Uri server, Waits waits)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Program, redis, server.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        waits.AddFailures(lines is [var failed, ..] ? int.Parse(failed, CultureInfo.InvariantCulture) : 1);
        foreach (var line in lines.Skip(1))
        {
            waits.Add(double.Parse(line, CultureInfo.InvariantCulture));
        }
    }
}
