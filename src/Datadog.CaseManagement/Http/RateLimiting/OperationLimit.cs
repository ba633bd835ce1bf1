namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>The rate limit that an operation counts against, as its latest response has named it.</summary>
internal sealed class OperationLimit(Operation operation)
{
    private readonly FirstResponseQueue _firstResponse = new(operation.Name);
    private RateLimitBucket? _bucket;

    /// <summary>Where the calls of the operation wait.</summary>
    public RateLimitQueue Queue => _bucket is null ? _firstResponse : _bucket;

    /// <summary>Updates the limit from a response that names it.</summary>
    public void Observe(RateLimitBucket bucket, RateLimit limit, bool isRateLimited, TimeSpan sentAt, TimeSpan now, DateTimeOffset wallClock)
    {
        // Including the request of this response.
        var uncounted = _bucket is null ? _firstResponse.UnderWay : 0;
        var queue = Queue;
        _bucket = bucket;
        bucket.Observe(limit, isRateLimited, sentAt, uncounted, now, wallClock);
        if (queue != bucket)
        {
            queue.Move(this, bucket);
        }
    }

    /// <summary>Updates the limit from a response that names none.</summary>
    public void ObserveNone() => _firstResponse.Open();
}
