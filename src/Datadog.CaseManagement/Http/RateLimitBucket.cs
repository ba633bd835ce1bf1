namespace Datadog.CaseManagement.Http;

/// <summary>
/// What is believed of one rate limit: how many requests are left in the running period, and when the next one begins. Requests that are
/// let through are taken off at once; answers can only lower the belief, because other programs use up the same limit.
/// </summary>
internal sealed class RateLimitBucket(string name, TimeProvider time)
{
    private readonly object _lock = new();
    private RateLimit _lastKnown = new() { Name = name };
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

    public void Observe(RateLimit limit, bool refused)
    {
        Volatile.Write(ref _lastKnown, limit);
        if (limit.Reset is not { } reset || (refused ? 0 : limit.Remaining) is not { } remaining)
        {
            return;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            var end = EndOfPeriod(now, reset, limit.Period, wasUnexpected: refused && now < _end && _left > 0);
            var tolerance = (limit.Period ?? TimeSpan.FromSeconds(2)) / 2;
            if (_end is null || end > _end + tolerance)
            {
                (_end, _left) = (end, remaining);
            }
            else if (end >= _end - tolerance)
            {
                _left = Math.Min(_left, remaining);
                _end = refused && remaining == 0 && end > _end ? end : _end;
            }
        }
    }

    // Periods are aligned with the calendar, which tells their end exactly, where X-RateLimit-Reset is rounded to seconds. When the two
    // disagree, or a request was refused although some seemed to be left, this machine's clock is off: the server's word counts.
    private static DateTimeOffset EndOfPeriod(DateTimeOffset now, TimeSpan reset, TimeSpan? period, bool wasUnexpected)
    {
        if (period is { Ticks: > 0 } length && !wasUnexpected)
        {
            var aligned = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % length.Ticks) + length.Ticks, TimeSpan.Zero);
            if ((aligned - now - reset).Duration() <= TimeSpan.FromSeconds(1))
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

            // A limit of nothing would hold requests back for as long as it is believed: let the server refuse one.
            _left = Math.Max(1, limit);
        }
        else
        {
            _end = null;
        }
    }
}
