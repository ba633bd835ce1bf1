namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// The rate limit that an operation counts against. Until a response has named the limit, requests are counted here, and then subtracted
/// from it.
/// </summary>
internal sealed class OperationLimit
{
    private readonly object _lock = new();
    private RateLimitBucket? _bucket;
    private int _uncounted;

    /// <summary>The bucket of the limit; <see langword="null"/> if it is not known yet.</summary>
    public RateLimitBucket? Bucket => Volatile.Read(ref _bucket);

    /// <summary>
    /// Returns the bucket to take a request from. If there is none yet, the request is sent without it, and <see cref="EndUncounted"/> must
    /// be called afterwards.
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
            // Including the request of this response.
            var uncounted = _bucket is null ? _uncounted : 0;
            Volatile.Write(ref _bucket, bucket);
            bucket.Observe(limit, isRateLimited, sentAt, uncounted);
        }
    }
}
