namespace DueDateWorker.Observability;

/// <summary>Keeps the results of past rounds for the health check.</summary>
internal sealed class RoundTracker(TimeProvider time)
{
    private volatile RoundHistory _history = new(StartedAt: time.GetUtcNow(), LastSuccess: null, LastFailure: null, FailedCases: 0);

    public RoundHistory History => _history;

    public void RecordSuccess(RoundResult result) =>
        _history = _history with { LastSuccess = time.GetUtcNow(), LastFailure = null, FailedCases = result.Failed };

    public void RecordFailure() => _history = _history with { LastFailure = time.GetUtcNow() };
}

/// <param name="StartedAt">When the worker was started.</param>
/// <param name="LastSuccess">When a round last finished.</param>
/// <param name="LastFailure">When a round last failed as a whole, if none has finished since.</param>
/// <param name="FailedCases">The number of cases that failed in the last round that finished.</param>
internal sealed record RoundHistory(DateTimeOffset StartedAt, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, int FailedCases);
