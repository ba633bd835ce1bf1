using Datadog.CaseManagement.Http.Errors;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// The calls that wait to send a request, in the order in which they were made. Only the first one asks whether it may. It is accessed
/// under the lock of the <see cref="RateLimitTracker"/>.
/// </summary>
internal abstract class RateLimitQueue(string name)
{
    private readonly SortedSet<WaitingCall> _calls = [];

    /// <summary>The key of the queue for a limiter that the program provides.</summary>
    public string Name => name;

    /// <summary>The limit as it was last reported; <see langword="null"/> if it is not known.</summary>
    public virtual RateLimit? Limit => null;

    /// <summary>Whether a call is acquiring a lease from a limiter that the program provides.</summary>
    public bool IsAcquiring { get; set; }

    /// <summary>The number of calls that wait.</summary>
    public int Count => _calls.Count;

    /// <summary>Returns how long a call has to wait until it may send a request; zero if it may do so now.</summary>
    /// <param name="position">How many calls are served before it.</param>
    /// <param name="now">The current time.</param>
    public abstract TimeSpan GetWait(long position, TimeSpan now);

    /// <summary>Counts a request.</summary>
    public abstract void Take(TimeSpan now);

    /// <summary>Ends a request.</summary>
    /// <param name="takenAt">When the request was counted.</param>
    /// <param name="isAnswered">Whether there was a response.</param>
    public abstract void Complete(TimeSpan takenAt, bool isAnswered);

    public bool IsFirst(WaitingCall call) => _calls.Min == call;

    /// <summary>Returns how many calls will be served before a call that is not the first.</summary>
    public long GetPosition(WaitingCall call)
    {
        var before = _calls.Max == call ? _calls.Count - 1 : _calls.TakeWhile(other => other != call).LongCount();
        return _calls.Min!.IsServed ? before - 1 : before;
    }

    public virtual void Add(WaitingCall call)
    {
        _calls.Add(call);
        call.Queue = this;
    }

    public void Remove(WaitingCall call)
    {
        if (_calls.Remove(call))
        {
            WakeFirst();
        }
    }

    public WaitingCall RemoveFirst()
    {
        var first = _calls.Min!;
        Remove(first);
        return first;
    }

    public void WakeFirst() => _calls.Min?.Wake();

    /// <summary>Moves the calls of an operation to another queue, in which they keep their order.</summary>
    public void Move(OperationLimit limit, RateLimitQueue other)
    {
        foreach (var call in _calls.Where(call => call.Limit == limit).ToList())
        {
            _calls.Remove(call);
            other.Add(call);
        }

        WakeFirst();
        other.WakeFirst();
    }

    /// <summary>Rejects each call that cannot wait as long as it has to.</summary>
    /// <param name="getWait">Returns how long the call at a position has to wait.</param>
    /// <param name="time">The clock of the calls.</param>
    public void RejectLateCalls(Func<long, TimeSpan> getWait, TimeProvider time)
    {
        var first = _calls.Min;
        var position = 0L;
        foreach (var call in _calls.ToList())
        {
            position += RejectIfLate(call, getWait(0), getWait(position), time) ? 0 : 1;
        }

        if (_calls.Min != first)
        {
            WakeFirst();
        }
    }

    /// <summary>Rejects a call if it cannot wait as long as it has to.</summary>
    /// <param name="call">The call.</param>
    /// <param name="untilReset">The time until the limit allows the next request.</param>
    /// <param name="wait">The time until it is the call's turn.</param>
    /// <param name="time">The clock of the call.</param>
    public bool RejectIfLate(WaitingCall call, TimeSpan untilReset, TimeSpan wait, TimeProvider time)
    {
        if (ApiExceptionFactory.ForLateCall(call.Request, Limit, untilReset, wait, time) is not { } rejection)
        {
            return false;
        }

        _calls.Remove(call);
        call.Reject(rejection);
        return true;
    }
}
