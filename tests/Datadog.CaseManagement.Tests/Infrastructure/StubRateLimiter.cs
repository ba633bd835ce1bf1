using System.Threading.RateLimiting;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A limiter that answers as a test says, and records for which buckets it was asked.</summary>
internal sealed class StubRateLimiter(Func<string, CancellationToken, ValueTask<RateLimitLease>> acquire) : PartitionedRateLimiter<string>
{
    private readonly List<string> _asked = [];

    public StubRateLimiter(Func<string, RateLimitLease> acquire)
        : this((bucket, _) => ValueTask.FromResult(acquire(bucket)))
    {
    }

    /// <summary>Answers that a test gives one by one.</summary>
    public StubRateLimiter(params TaskCompletionSource<RateLimitLease>[] answers)
        : this(Dequeue(answers))
    {
    }

    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics(string resource) => null;

    protected override RateLimitLease AttemptAcquireCore(string resource, int permitCount) =>
        throw new NotSupportedException("The library waits for its leases.");

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(string resource, int permitCount, CancellationToken cancellationToken)
    {
        Assert.Equal(1, permitCount);
        lock (_asked)
        {
            _asked.Add(resource);
        }

        return acquire(resource, cancellationToken);
    }

    private static Func<string, CancellationToken, ValueTask<RateLimitLease>> Dequeue(TaskCompletionSource<RateLimitLease>[] answers)
    {
        var next = -1;
        return (_, _) => new ValueTask<RateLimitLease>(answers[Interlocked.Increment(ref next)].Task);
    }
}

/// <summary>A lease that records that it is disposed.</summary>
internal sealed class StubLease(bool isAcquired = true, TimeSpan? retryAfter = null, Action? onDispose = null) : RateLimitLease
{
    public override bool IsAcquired => isAcquired;

    public int Disposals { get; private set; }

    public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
        return metadata is not null;
    }

    protected override void Dispose(bool disposing)
    {
        Disposals++;
        onDispose?.Invoke();
        base.Dispose(disposing);
    }
}
