namespace Datadog.CaseManagement.Http.Retry;

/// <summary>
/// Caps the repetitions after failures over all calls, so that an outage is not met with a multiple of the load: what is spent comes
/// back only with successes.
/// </summary>
internal sealed class RetryBudget
{
    // Counted in fifths of a repetition, because five successes give one back.
    private const int Cost = 5;

    private readonly object _lock = new();
    private long _spent;

    public bool TrySpend(int budget)
    {
        lock (_lock)
        {
            if (_spent + Cost > (long)budget * Cost)
            {
                return false;
            }

            _spent += Cost;
            return true;
        }
    }

    public void Succeeded()
    {
        // The ordinary case, all well, takes no lock.
        if (Volatile.Read(ref _spent) == 0)
        {
            return;
        }

        lock (_lock)
        {
            _spent = Math.Max(0, _spent - 1);
        }
    }
}
