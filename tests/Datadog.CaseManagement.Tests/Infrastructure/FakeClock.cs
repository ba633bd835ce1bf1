using Microsoft.Extensions.Time.Testing;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A <see cref="FakeTimeProvider"/> that lets a test wait until the library waits. Timers fire on the thread that advances it.</summary>
internal sealed class FakeClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly object _lock = new();
    private readonly List<ObservedTimer> _timers = [];
    private readonly List<(TimeSpan AtLeast, TimeSpan AtMost, TaskCompletionSource Seen)> _expected = [];

    /// <summary>How much the wall clock has been set forward. Timestamps and timers do not depend on it.</summary>
    public TimeSpan WallClockOffset { get; set; }

    /// <summary>How many timers are still to fire.</summary>
    public int Timers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + WallClockOffset;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ObservedTimer(this);
        timer.Inner = base.CreateTimer(
            _ =>
            {
                Remove(timer);
                callback(state);
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when a timer is due in exactly this time.</summary>
    public Task WaitForTimerAsync(TimeSpan dueTime) => WaitForTimerAsync(dueTime, dueTime);

    /// <summary>Completes when a timer is due in this time, whose length is random.</summary>
    public Task WaitForTimerAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        lock (_lock)
        {
            if (_timers.Any(timer => timer.DueAt >= base.GetUtcNow() + atLeast && timer.DueAt <= base.GetUtcNow() + atMost))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Add((atLeast, atMost, seen));
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Waits for a timer that is due in exactly this time, and lets it fire.</summary>
    public async Task PassAsync(TimeSpan dueTime)
    {
        await WaitForTimerAsync(dueTime);
        Advance(dueTime);
    }

    /// <summary>Advances to the timer that is due first.</summary>
    public void AdvanceToNextTimer()
    {
        TimeSpan wait;
        lock (_lock)
        {
            wait = _timers.Min(timer => timer.DueAt) - base.GetUtcNow();
        }

        Advance(wait);
    }

    private void Schedule(ObservedTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            timer.Inner!.Change(dueTime, period);
            if (dueTime > TimeSpan.Zero)
            {
                timer.DueAt = base.GetUtcNow() + dueTime;
                _timers.Add(timer);
                foreach (var (_, _, seen) in _expected.Where(expected => dueTime >= expected.AtLeast && dueTime <= expected.AtMost))
                {
                    seen.TrySetResult();
                }
            }
        }
    }

    private void Remove(ObservedTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class ObservedTimer(FakeClock clock) : ITimer
    {
        public ITimer? Inner { get; set; }

        public DateTimeOffset DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime, period);
            return true;
        }

        public void Dispose()
        {
            clock.Remove(this);
            Inner!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
