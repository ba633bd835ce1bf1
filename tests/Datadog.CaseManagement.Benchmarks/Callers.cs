using System.Collections.Concurrent;

namespace Datadog.CaseManagement.Benchmarks;

/// <summary>A number of callers, each of which makes its next call when the last one has ended.</summary>
internal static class Callers
{
    /// <param name="callers">How many call at the same time.</param>
    /// <param name="first">The number of the first call.</param>
    /// <param name="calls">How many calls they make together.</param>
    /// <param name="call">Makes the call with the number given.</param>
    /// <returns>The calls that failed, by their numbers.</returns>
    public static async Task<IReadOnlyDictionary<int, Exception>> RunAsync(int callers, int first, int calls, Func<int, Task> call)
    {
        var failures = new ConcurrentDictionary<int, Exception>();
        var next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < first + calls; number = Interlocked.Increment(ref next))
            {
                try
                {
                    await call(number);
                }
#pragma warning disable CA1031 // Whatever it is, it is counted.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failures[number] = exception;
                }
            }
        })));
        return failures;
    }
}
