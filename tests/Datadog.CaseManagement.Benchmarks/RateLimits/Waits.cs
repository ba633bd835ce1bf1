using System.Collections.Concurrent;
using System.Diagnostics;

namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>How long calls took, from their start until they succeeded or failed.</summary>
internal sealed class Waits
{
    private readonly ConcurrentBag<double> _seconds = [];
    private int _failed;

    public const string Header = "    calls   failed   requests   limited      p50      p99   longest     ideal   longest/ideal";

    public int Failed => _failed;

    public double Longest => _seconds.Max();

    public IReadOnlyCollection<double> Seconds => _seconds;

    public void Add(double seconds) => _seconds.Add(seconds);

    public void AddFailures(int count) => Interlocked.Add(ref _failed, count);

    /// <summary>Makes one call after the other from several callers.</summary>
    public async Task MeasureAsync(int callers, TimeSpan duration, Func<int, Task> callAsync)
    {
        var end = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            while (end.Elapsed < duration)
            {
                var start = Stopwatch.GetTimestamp();
                try
                {
                    await callAsync(caller);
                }
#pragma warning disable CA1031 // Every failure is counted.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    Console.Error.WriteLine(exception.Message);
                    AddFailures(1);
                }

                Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        })));
    }

    public void Print(string name, RateLimitedServer server, TimeSpan ideal)
    {
        var sorted = _seconds.Order().ToArray();
        Console.WriteLine(
            $"{name,-24}{sorted.Length,9}{_failed,9}{server.Requests,11}{server.RateLimited,10}"
            + $"{sorted[sorted.Length / 2],7:0.00} s{sorted[sorted.Length * 99 / 100],7:0.00} s{sorted[^1],8:0.00} s"
            + $"{ideal.TotalSeconds,8:0.00} s{sorted[^1] / ideal.TotalSeconds,16:0.00}");
    }
}
