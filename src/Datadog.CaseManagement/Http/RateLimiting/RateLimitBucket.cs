namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// The calls of a rate limit, and an estimate of it: how many requests remain in the current period, and when the next one begins. Requests
/// are subtracted when they are sent. Responses can only lower the estimate, because other programs use up the same limit.
/// </summary>
/// <param name="name">The name of the limit.</param>
/// <param name="isMeasured">Whether the name may be a tag of measurements, whose number is bounded.</param>
internal sealed class RateLimitBucket(string name, bool isMeasured) : RateLimitQueue(name)
{
    // Resets are whole seconds, rounded up.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    // A request that is sent so shortly before the end of a period may arrive in the next one.
    private static readonly TimeSpan LongestWay = TimeSpan.FromMilliseconds(100);

    private RateLimit _limit = new();
    private (long Limit, TimeSpan Period)? _size;
    private TimeSpan _begin;
    private TimeSpan? _end;
    private long _remaining;
    private long _takenLate;

    public bool IsMeasured => isMeasured;

    public override RateLimit Limit => _limit;

    /// <summary>The position of the latest report among those of all limits.</summary>
    public long LastReport { get; set; }

    public override TimeSpan GetWait(int position, TimeSpan now)
    {
        BeginPeriod(now);

        // The end is not after the current time if the period is shorter than the precision of the arithmetic.
        if (position < _remaining || _end is not { } end || end <= now)
        {
            return TimeSpan.Zero;
        }

        var (limit, period) = _size ?? (long.MaxValue, TimeSpan.Zero);
        return end - now + Multiply(period, (position - Math.Max(0, _remaining)) / Math.Max(1, limit));
    }

    public override void Take(TimeSpan now)
    {
        _remaining--;
        if (_size is { } size && _end - now < (size.Period / 20 < LongestWay ? size.Period / 20 : LongestWay))
        {
            _takenLate++;
        }
    }

    public override void Complete(TimeSpan takenAt, bool isAnswered)
    {
        // A request that was lost may not have been counted. If it was, the next response lowers the estimate.
        if (!isAnswered && takenAt >= _begin)
        {
            _remaining++;
            WakeFirst();
        }
    }

    /// <summary>Updates the estimate from a response.</summary>
    /// <param name="limit">The rate limit that the response reports.</param>
    /// <param name="isRateLimited">Whether the request was rejected for the limit (429).</param>
    /// <param name="sentAt">When the request was sent.</param>
    /// <param name="uncounted">How many requests, the answered one included, were sent without being subtracted.</param>
    /// <param name="now">The current time, which waits follow.</param>
    /// <param name="wallClock">The same time by the wall clock, with which periods are aligned.</param>
    public void Observe(RateLimit limit, bool isRateLimited, TimeSpan sentAt, int uncounted, TimeSpan now, DateTimeOffset wallClock)
    {
        if (_size is not null)
        {
            BeginPeriod(now);
        }

        _limit = limit;
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

        var aligned = GetAlignedReset(wallClock, reset, limit.Period);
        var end = now + (aligned ?? reset);
        var tolerance = (limit.Period ?? TimeSpan.FromSeconds(2)) / 2;
        if (_end is not { } estimated || end > estimated + tolerance)
        {
            // A period that ends later than estimated has begun already.
            _begin = _end is { } last && last > now ? now : _end ?? _begin;
            (_end, _remaining, _takenLate) = (end, RemainingAfter(limit.Limit, remaining, uncounted), 0);
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

            // The wall clock may have been adjusted.
            _end = aligned is null ? estimated : end;
        }

        // The period may end earlier than the first call expects.
        WakeFirst();
    }

    // The server may or may not have counted the requests under way. If few enough are used up, they explain it; otherwise other programs
    // have used them up, and all requests under way are still to be counted.
    private static long RemainingAfter(long? limit, long remaining, int uncounted) =>
        limit is { } all && all - remaining <= uncounted ? all - uncounted : remaining - Math.Max(0, uncounted - 1);

    // Without an overflow: the server can name any length, and any number of calls can wait.
    private static TimeSpan Multiply(TimeSpan period, long count) =>
        TimeSpan.FromTicks((long)Math.Min((double)period.Ticks * count, TimeSpan.MaxValue.Ticks / 2));

    // Periods are aligned with the calendar, which gives their end exactly, where X-RateLimit-Reset is rounded to seconds. If the two
    // disagree, this machine's clock is wrong: the response counts.
    private static TimeSpan? GetAlignedReset(DateTimeOffset wallClock, TimeSpan reset, TimeSpan? period) =>
        period is { Ticks: > 0 } length
        && TimeSpan.FromTicks(length.Ticks - (wallClock.UtcTicks % length.Ticks)) is var aligned
        && (aligned - reset).Duration() <= Rounding
            ? aligned
            : null;

    private void BeginPeriod(TimeSpan now)
    {
        if (_end is not { } end || now < end)
        {
            return;
        }

        if (_size is { } size)
        {
            _end = end + (size.Period * (Math.Floor((now - end) / size.Period) + 1));
            _begin = _end.Value - size.Period;

            // A limit of zero would hold requests back forever: let the server reject one.
            _remaining = Math.Max(1, size.Limit - _takenLate);
        }
        else
        {
            _end = null;
        }

        _takenLate = 0;
    }
}
