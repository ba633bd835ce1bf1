using Datadog.CaseManagement.Http.Errors;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// The calls that wait to send a request, in the order in which they were made. Only the first one asks whether it may. It is accessed
/// under the lock of the <see cref="RateLimitTracker"/>.
/// </summary>
internal abstract class RateLimitQueue(string name)
{
    // Sorted. A set or LINQ would add more to a native program than all else here.
    private readonly List<WaitingCall> _calls = [];

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
    public abstract TimeSpan GetWait(int position, TimeSpan now);

    /// <summary>Counts a request.</summary>
    public abstract void Take(TimeSpan now);

    /// <summary>Ends a request.</summary>
    /// <param name="takenAt">When the request was counted.</param>
    /// <param name="isAnswered">Whether there was a response.</param>
    public abstract void Complete(TimeSpan takenAt, bool isAnswered);

    private WaitingCall? First => _calls.Count == 0 ? null : _calls[0];

    public bool IsFirst(WaitingCall call) => First == call;

    /// <summary>Returns how many calls will be served before a call that is not the first.</summary>
    public int GetPosition(WaitingCall call)
    {
        var before = _calls.LastIndexOf(call);
        return First!.IsServed ? before - 1 : before;
    }

    public virtual void Add(WaitingCall call)
    {
        // Nearly always the last.
        var position = _calls.Count;
        while (position > 0 && _calls[position - 1].Request.Place > call.Request.Place)
        {
            position--;
        }

        _calls.Insert(position, call);
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
        var first = _calls[0];
        Remove(first);
        return first;
    }

    public void WakeFirst() => First?.Wake();

    /// <summary>Moves the calls of an operation to another queue, in which they keep their order.</summary>
    public void Move(OperationLimit limit, RateLimitQueue other)
    {
        for (var position = 0; position < _calls.Count;)
        {
            var call = _calls[position];
            if (call.Limit == limit)
            {
                _calls.RemoveAt(position);
                other.Add(call);
            }
            else
            {
                position++;
            }
        }

        WakeFirst();
        other.WakeFirst();
    }

    /// <summary>Rejects each call that cannot wait as long as it has to.</summary>
    /// <param name="getWait">Returns how long the call at a position has to wait.</param>
    /// <param name="time">The clock of the calls.</param>
    public void RejectLateCalls(Func<int, TimeSpan> getWait, TimeProvider time)
    {
        var first = First;
        for (var position = 0; position < _calls.Count;)
        {
            position += RejectIfLate(_calls[position], getWait(0), getWait(position), time) ? 0 : 1;
        }

        if (First != first)
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
