namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A clock that stands still until it is told to jump to when the next timer is due, which then fires.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private readonly List<JumpingTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void JumpToNextTimer()
    {
        var next = _timers.MinBy(timer => timer.DueAt) ?? throw new InvalidOperationException("Nothing waits.");
        _timers.Remove(next);
        _now = next.DueAt > _now ? next.DueAt : _now;
        next.Fire();
    }

    private sealed class JumpingTimer(JumpingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock._timers.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                DueAt = clock._now + dueTime;
                clock._timers.Add(this);
            }

            return true;
        }

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
