namespace Datadog.CaseManagement;

/// <summary>
/// Decides when a request may be sent, for the sake of the rate limits. Unless <see cref="DatadogCaseManagementOptions.RateLimitGate"/>
/// says otherwise, each registration has one of its own, which knows the limits from the answers that this process gets.
/// </summary>
/// <remarks>
/// For programs that run on many machines, and share a limit, any limiter of <c>System.Threading.RateLimiting</c> can take its place, a
/// distributed one included:
/// <code>
/// options.RateLimitGate = RateLimitGate.From(async (bucket, cancellationToken) =>
/// {
///     var lease = await limiter.AcquireAsync(bucket, 1, cancellationToken);
///     return lease.IsAcquired ? lease : throw new InvalidOperationException($"Too many calls wait for {bucket}.");
/// });
/// </code>
/// where <c>limiter</c> is a <c>PartitionedRateLimiter&lt;string&gt;</c>; one <c>RateLimiter</c> for all leaves the bucket out. A lease
/// that was not acquired is what a limiter with a full queue gives: what a gate throws reaches the caller, and nothing is sent.
/// </remarks>
public abstract class RateLimitGate
{
    /// <summary>Makes a gate.</summary>
    protected RateLimitGate()
    {
    }

    /// <summary>A gate that lets every request through at once.</summary>
    public static RateLimitGate None { get; } = new Open();

    /// <summary>A gate that asks a limiter.</summary>
    /// <typeparam name="TLease">What the limiter gives, such as <c>RateLimitLease</c>; it is disposed when the answer has come.</typeparam>
    /// <param name="acquire">
    /// Waits until a request may be sent. It is given the name of the bucket that the operation belongs to, or the operation's name
    /// until an answer has told the bucket.
    /// </param>
    public static RateLimitGate From<TLease>(Func<string, CancellationToken, ValueTask<TLease>> acquire)
        where TLease : IDisposable
    {
        ArgumentNullException.ThrowIfNull(acquire);
        return new Asking<TLease>(acquire);
    }

    /// <summary>Waits until a request may be sent.</summary>
    /// <param name="bucket">The bucket that the operation belongs to, or the operation's name until an answer has told the bucket.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is disposed when the answer has come; <see langword="null"/> for nothing.</returns>
    public abstract ValueTask<IDisposable?> AcquireAsync(string bucket, CancellationToken cancellationToken);

    private sealed class Open : RateLimitGate
    {
        public override ValueTask<IDisposable?> AcquireAsync(string bucket, CancellationToken cancellationToken) => default;
    }

    private sealed class Asking<TLease>(Func<string, CancellationToken, ValueTask<TLease>> acquire) : RateLimitGate
        where TLease : IDisposable
    {
        public override async ValueTask<IDisposable?> AcquireAsync(string bucket, CancellationToken cancellationToken) =>
            await acquire(bucket, cancellationToken).ConfigureAwait(false);
    }
}
