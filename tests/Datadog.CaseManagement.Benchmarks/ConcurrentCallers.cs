using System.Collections.Concurrent;

namespace Datadog.CaseManagement.Benchmarks;

/// <summary>Makes calls from several concurrent callers. Each caller starts its next call when the previous one has completed.</summary>
internal static class ConcurrentCallers
{
    /// <param name="concurrency">The number of callers.</param>
    /// <param name="first">The number of the first call.</param>
    /// <param name="count">The total number of calls.</param>
    /// <param name="callAsync">Makes the call with the given number.</param>
    /// <returns>The exceptions of the calls that failed, by the number of the call.</returns>
    public static async Task<IReadOnlyDictionary<int, Exception>> RunAsync(int concurrency, int first, int count, Func<int, Task> callAsync)
    {
        var failures = new ConcurrentDictionary<int, Exception>();
        var next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < first + count; number = Interlocked.Increment(ref next))
            {
                try
                {
                    await callAsync(number);
                }
#pragma warning disable CA1031 // Every failure is counted.
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
