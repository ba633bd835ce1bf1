namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// Which rate limit an operation counts against. Until a response has named it, requests cannot be taken off any limit: they are counted
/// here, and taken off when a response does.
/// </summary>
internal sealed class OperationLimit
{
    private readonly object _lock = new();
    private RateLimitBucket? _bucket;
    private int _uncounted;

    /// <summary>The bucket of the limit; <see langword="null"/> if it is not known yet.</summary>
    public RateLimitBucket? Bucket => Volatile.Read(ref _bucket);

    /// <summary>
    /// The bucket to take a request off. If there is none yet, the request is sent all the same, and <see cref="EndUncounted"/> follows.
    /// </summary>
    public RateLimitBucket? Begin()
    {
        lock (_lock)
        {
            _uncounted += _bucket is null ? 1 : 0;
            return _bucket;
        }
    }

    public void EndUncounted()
    {
        lock (_lock)
        {
            _uncounted--;
        }
    }

    public void Observe(RateLimitBucket bucket, RateLimit limit, bool isRateLimited, DateTimeOffset sentAt)
    {
        lock (_lock)
        {
            // The one that is answered here included.
            var uncounted = _bucket is null ? _uncounted : 0;
            Volatile.Write(ref _bucket, bucket);
            bucket.Observe(limit, isRateLimited, sentAt, uncounted);
        }
    }
}
