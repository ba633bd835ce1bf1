namespace DueDateWorker.Observability;

/// <summary>How the rounds went, for those who ask while the next one is running.</summary>
internal sealed class RoundJournal(TimeProvider time)
{
    private volatile RoundHistory _history = new(StartedAt: time.GetUtcNow(), LastSuccess: null, LastFailure: null, LeftOver: 0);

    public RoundHistory History => _history;

    public void Finished(RoundResult result) =>
        _history = _history with { LastSuccess = time.GetUtcNow(), LastFailure = null, LeftOver = result.Failed };

    public void Failed() => _history = _history with { LastFailure = time.GetUtcNow() };
}
