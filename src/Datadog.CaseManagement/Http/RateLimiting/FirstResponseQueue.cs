namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// The calls of an operation that has not been answered yet, so that its limit is unknown: one request is sent, and the other calls wait
/// for its response, at most a second.
/// </summary>
internal sealed class FirstResponseQueue(string operation) : RateLimitQueue(operation)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(1);

    private bool _isOpen;
    private bool _hasBegun;
    private TimeSpan _begin;

    /// <summary>The number of requests that have not been answered.</summary>
    public int UnderWay { get; private set; }

    public override TimeSpan GetWait(int position, TimeSpan now)
    {
        var end = _begin + MaxWait;
        return _isOpen || UnderWay == 0 || now >= end ? TimeSpan.Zero : end - now;
    }

    public override void Add(WaitingCall call)
    {
        // Calls can wait for a limiter of the program before any of them has been sent.
        _hasBegun &= UnderWay > 0 || Count > 0;
        base.Add(call);
    }

    public override void Take(TimeSpan now)
    {
        // Calls that wait already do not wait for another second if the request before this one has failed.
        if (UnderWay == 0 && (Count <= 1 || !_hasBegun))
        {
            (_hasBegun, _begin) = (true, now);
        }

        UnderWay++;
    }

    public override void Complete(TimeSpan takenAt, bool isAnswered)
    {
        UnderWay--;
        WakeFirst();
    }

    /// <summary>Lets all calls through, because a response has named no limit.</summary>
    public void Open() => _isOpen = true;
}
