namespace Datadog.CaseManagement.Http.Retry;

/// <summary>
/// Limits the retries after failures for all calls together, so that retries do not multiply the load during an outage. Only successes
/// replenish the budget. The attempts that were under way when the first failure occurred are retried without it: many of them can fail for
/// one cause, such as a connection that is reset.
/// </summary>
internal sealed class RetryBudget
{
    // The unit is a fifth of a retry, because five successes return one.
    private const int Cost = 5;

    private readonly object _lock = new();
    private long _attempts;
    private long _spent;
    private long _lastBeforeFailure;

    /// <summary>Counts an attempt that is sent, or would be if no other call of the operation waited for its first response.</summary>
    /// <returns>Its number.</returns>
    public long BeginAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>Returns whether a failed attempt may be followed by a retry.</summary>
    /// <param name="budget">The number of retries in the budget.</param>
    /// <param name="attempt">The number of the attempt that failed.</param>
    public bool TrySpend(int budget, long attempt)
    {
        lock (_lock)
        {
            var isFirstFailure = _spent == 0;
            if (!isFirstFailure && attempt <= _lastBeforeFailure)
            {
                return true;
            }

            if (_spent + Cost > (long)budget * Cost)
            {
                return false;
            }

            _spent += Cost;
            if (isFirstFailure)
            {
                _lastBeforeFailure = Volatile.Read(ref _attempts);
            }

            return true;
        }
    }

    public void ReportSuccess()
    {
        // The common case, in which nothing is spent, needs no lock.
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
