namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// What is believed of one rate limit: how many requests are left in the running period, and when the next one begins. Requests that are
/// let through are taken off at once; answers can only lower the belief, because other programs use up the same limit.
/// </summary>
internal sealed class RateLimitBucket(string name, TimeProvider time)
{
    // Resets are whole seconds, rounded up.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private RateLimit _lastKnown = new() { Name = name };
    private DateTimeOffset _begin;
    private DateTimeOffset? _end;
    private long _left;

    public string Name => name;

    public RateLimit LastKnown => Volatile.Read(ref _lastKnown);

    /// <summary>Takes one of the requests that are left, or tells how long it is until there are more.</summary>
    public TimeSpan? TryTake()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now >= _end)
            {
                BeginNextPeriod(now);
            }

            if (_end is not { } end)
            {
                return null;
            }

            if (_left > 0)
            {
                _left--;
                return null;
            }

            // Zero, when the period is shorter than the arithmetic is exact.
            return end > now ? end - now : null;
        }
    }

    /// <summary>Learns from an answer.</summary>
    /// <param name="limit">What it says.</param>
    /// <param name="refused">Whether it says that nothing is left.</param>
    /// <param name="sentAt">When its request was sent.</param>
    /// <param name="uncounted">How many requests, the answered one included, were sent without being taken off.</param>
    public void Observe(RateLimit limit, bool refused, DateTimeOffset sentAt, int uncounted)
    {
        Volatile.Write(ref _lastKnown, limit);
        if (limit.Reset is not { } reset || (refused ? 0 : limit.Remaining) is not { } remaining)
        {
            return;
        }

        lock (_lock)
        {
            _left -= uncounted;
            if (sentAt < _begin)
            {
                // What was sent in one period and answered in the next may tell of either.
                return;
            }

            var now = time.GetUtcNow();
            var end = EndOfPeriod(now, reset, limit.Period);
            var tolerance = (limit.Period ?? TimeSpan.FromSeconds(2)) / 2;
            if (_end is not { } believed || end > believed + tolerance)
            {
                (_begin, _end, _left) = (_end ?? _begin, end, LeftOver(limit.Limit, remaining, uncounted));
            }
            else if (refused)
            {
                // If what was believed cannot be, this machine's clock is off: the server's word counts.
                var latest = now + reset;
                _end = believed <= latest && believed >= latest - Rounding ? believed : latest;
                _left = 0;
            }
            else if (end >= believed - tolerance)
            {
                _left = Math.Min(_left, remaining);
            }
        }
    }

    // The requests on the way have been counted by the server or will be, nobody knows which. Those that are counted explain what has
    // been used up, if it is few enough; otherwise other programs have used it, and all are still to be counted.
    private static long LeftOver(long? limit, long remaining, int uncounted) =>
        limit is { } all && all - remaining <= uncounted ? all - uncounted : remaining - Math.Max(0, uncounted - 1);

    // Periods are aligned with the calendar, which tells their end exactly, where X-RateLimit-Reset is rounded to seconds. When the two
    // disagree, this machine's clock is off: the server's word counts.
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
        if (_lastKnown is { Limit: { } limit, Period: { Ticks: > 0 } period } && _end is { } end)
        {
            _end = end + (period * (Math.Floor((now - end) / period) + 1));
            _begin = _end.Value - period;

            // A limit of nothing would hold requests back for as long as it is believed: let the server refuse one.
            _left = Math.Max(1, limit);
        }
        else
        {
            _end = null;
        }
    }
}
