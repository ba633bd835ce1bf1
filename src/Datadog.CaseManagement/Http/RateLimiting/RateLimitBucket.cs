namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// An estimate of one rate limit: how many requests remain in the current period, and when the next one begins. Requests are
/// subtracted when they are sent. Responses can only lower the estimate, because other programs use up the same limit.
/// </summary>
internal sealed class RateLimitBucket(string name, TimeProvider time)
{
    // Resets are whole seconds, rounded up.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private (long Limit, TimeSpan Period)? _size;
    private DateTimeOffset _begin;
    private DateTimeOffset? _end;
    private long _remaining;

    public string Name => name;

    /// <summary>Takes one of the remaining requests; otherwise returns the time until there are more.</summary>
    /// <param name="now">The current time.</param>
    public TimeSpan? TryTake(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (now >= _end)
            {
                BeginNextPeriod(now);
            }

            if (_end is not { } end)
            {
                return null;
            }

            if (_remaining > 0)
            {
                _remaining--;
                return null;
            }

            // The end is not after the current time if the period is shorter than the precision of the arithmetic.
            return end > now ? end - now : null;
        }
    }

    /// <summary>Updates the estimate from a response.</summary>
    /// <param name="limit">The rate limit that the response reports.</param>
    /// <param name="isRateLimited">Whether the request was rejected for the limit (429).</param>
    /// <param name="sentAt">When the request was sent.</param>
    /// <param name="uncounted">How many requests, the answered one included, were sent without being subtracted.</param>
    public void Observe(RateLimit limit, bool isRateLimited, DateTimeOffset sentAt, int uncounted)
    {
        lock (_lock)
        {
            _size = limit is { Limit: { } requests, Period: { Ticks: > 0 } period } ? (requests, period) : null;
            if (limit.Reset is not { } reset || (isRateLimited ? 0 : limit.Remaining) is not { } remaining)
            {
                return;
            }

            _remaining -= uncounted;
            if (sentAt < _begin)
            {
                // A request that was sent in one period and answered in the next may report either.
                return;
            }

            var now = time.GetUtcNow();
            var end = EndOfPeriod(now, reset, limit.Period);
            var tolerance = (limit.Period ?? TimeSpan.FromSeconds(2)) / 2;
            if (_end is not { } estimated || end > estimated + tolerance)
            {
                (_begin, _end, _remaining) = (_end ?? _begin, end, RemainingAfter(limit.Limit, remaining, uncounted));
            }
            else if (isRateLimited)
            {
                // An estimate outside of what the response allows means that this machine's clock is wrong: the response counts.
                var latest = now + reset;
                _end = estimated <= latest && estimated >= latest - Rounding ? estimated : latest;
                _remaining = 0;
            }
            else if (end >= estimated - tolerance)
            {
                _remaining = Math.Min(_remaining, remaining);
            }
        }
    }

    // The server may or may not have counted the requests under way. If few enough are used up, they explain it; otherwise other programs
    // have used them up, and all requests under way are still to be counted.
    private static long RemainingAfter(long? limit, long remaining, int uncounted) =>
        limit is { } all && all - remaining <= uncounted ? all - uncounted : remaining - Math.Max(0, uncounted - 1);

    // Periods are aligned with the calendar, which gives their end exactly, where X-RateLimit-Reset is rounded to seconds. If the two
    // disagree, this machine's clock is wrong: the response counts.
    private static DateTimeOffset EndOfPeriod(DateTimeOffset now, TimeSpan reset, TimeSpan? period)
    {
        if (period is { Ticks: > 0 } length)
        {
            var aligned = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % length.Ticks) + length.Ticks, TimeSpan.Zero);
            if ((aligned - now - reset).Duration() <= Rounding)
            {
                return aligned;
            }
        }

        return now + reset;
    }

    private void BeginNextPeriod(DateTimeOffset now)
    {
        if (_size is { } size && _end is { } end)
        {
            _end = end + (size.Period * (Math.Floor((now - end) / size.Period) + 1));
            _begin = _end.Value - size.Period;

            // A limit of zero would hold requests back forever: let the server reject one.
            _remaining = Math.Max(1, size.Limit);
        }
        else
        {
            _end = null;
        }
    }
}
