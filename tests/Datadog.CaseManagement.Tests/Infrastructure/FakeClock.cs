using Microsoft.Extensions.Time.Testing;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A clock that a test advances. The test can wait until the code under test waits for a given time.</summary>
internal sealed class FakeClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly object _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly List<(TimeSpan DueTime, TaskCompletionSource Scheduled)> _expected = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, base.CreateTimer(callback, state, dueTime, period));
        timer.OnScheduled(dueTime);
        return timer;
    }

    /// <summary>Completes when there is a timer that is due after the given time.</summary>
    public Task WaitUntilAwaitedAsync(TimeSpan dueTime)
    {
        lock (_lock)
        {
            if (_timers.Any(timer => timer.DueAt == GetUtcNow() + dueTime))
            {
                return Task.CompletedTask;
            }

            var scheduled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Add((dueTime, scheduled));
            return scheduled.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private sealed class Timer(FakeClock clock, ITimer timer) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void OnScheduled(TimeSpan dueTime)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return;
                }

                DueAt = clock.GetUtcNow() + dueTime;
                clock._timers.Add(this);
                foreach (var (_, scheduled) in clock._expected.Where(expected => expected.DueTime == dueTime))
                {
                    scheduled.TrySetResult();
                }
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isChanged = timer.Change(dueTime, period);
            OnScheduled(dueTime);
            return isChanged;
        }

        public void Dispose()
        {
            OnScheduled(Timeout.InfiniteTimeSpan);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
