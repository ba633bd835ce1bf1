namespace Datadog.CaseManagement;

/// <summary>
/// Provides the base class for rate limiters, which decide when a request may be sent so that rate limits are not exceeded. Unless
/// <see cref="DatadogCaseManagementOptions.RateLimiter"/> is set, each registration has a rate limiter of its own, which uses the limits
/// that the responses to this process report.
/// </summary>
/// <remarks>
/// A program that runs on several machines, which share a limit, can use any limiter of <c>System.Threading.RateLimiting</c> instead,
/// including a distributed one:
/// <code>
/// options.RateLimiter = RequestRateLimiter.From(async (bucket, cancellationToken) =>
/// {
///     var lease = await limiter.AcquireAsync(bucket, 1, cancellationToken);
///     return lease.IsAcquired ? lease : throw new InvalidOperationException($"Too many calls wait for {bucket}.");
/// });
/// </code>
/// where <c>limiter</c> is a <c>PartitionedRateLimiter&lt;string&gt;</c>; a <c>RateLimiter</c> for all buckets ignores the name. A limiter
/// whose queue is full returns a lease that is not acquired. An exception that the delegate throws reaches the caller, and nothing is sent.
/// </remarks>
public abstract class RequestRateLimiter
{
    /// <summary>Initializes a new instance of the <see cref="RequestRateLimiter"/> class.</summary>
    protected RequestRateLimiter()
    {
    }

    /// <summary>Gets a rate limiter that lets every request through at once.</summary>
    public static RequestRateLimiter None { get; } = new Unlimited();

    /// <summary>Creates a rate limiter that acquires a lease for each request.</summary>
    /// <typeparam name="TLease">
    /// The type of the lease, such as <c>RateLimitLease</c>. The lease is disposed when the response has arrived.
    /// </typeparam>
    /// <param name="acquire">
    /// Waits until a request may be sent. Its first argument is the name of the rate limit bucket that the operation belongs to, or the
    /// name of the operation until a response has named the bucket.
    /// </param>
    /// <returns>The rate limiter.</returns>
    public static RequestRateLimiter From<TLease>(Func<string, CancellationToken, ValueTask<TLease>> acquire)
        where TLease : IDisposable
    {
        ArgumentNullException.ThrowIfNull(acquire);
        return new Delegated<TLease>(acquire);
    }

    /// <summary>Waits until a request may be sent.</summary>
    /// <param name="bucket">
    /// The name of the rate limit bucket that the operation belongs to, or the name of the operation until a response has named the bucket.
    /// </param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>An object that is disposed when the response has arrived; <see langword="null"/> if there is nothing to dispose.</returns>
    public abstract ValueTask<IDisposable?> AcquireAsync(string bucket, CancellationToken cancellationToken);

    private sealed class Unlimited : RequestRateLimiter
    {
        public override ValueTask<IDisposable?> AcquireAsync(string bucket, CancellationToken cancellationToken) => default;
    }

    private sealed class Delegated<TLease>(Func<string, CancellationToken, ValueTask<TLease>> acquire) : RequestRateLimiter
        where TLease : IDisposable
    {
        public override async ValueTask<IDisposable?> AcquireAsync(string bucket, CancellationToken cancellationToken) =>
            await acquire(bucket, cancellationToken).ConfigureAwait(false);
    }
}
