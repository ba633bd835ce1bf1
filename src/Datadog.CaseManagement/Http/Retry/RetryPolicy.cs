using System.Net;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>Decides whether an attempt is retried, and after what delay.</summary>
internal sealed class RetryPolicy(TimeProvider time, Func<double> random, RetryBudget budget)
{
    /// <summary>Returns the delay before the next attempt; <see langword="null"/> if the outcome is final.</summary>
    public TimeSpan? GetDelay(ApiRequest request, ApiResponse? response, Exception? exception, int retriesSoFar)
    {
        if (response is { IsSuccess: true })
        {
            budget.ReportSuccess();
            return null;
        }

        var options = request.Options.Retry;
        var isRateLimited = response?.StatusCode == HttpStatusCode.TooManyRequests;
        var mayBeRetried = isRateLimited || (request.Operation.IsIdempotent && TransientFailure.IsTransient(response, exception));
        if (!mayBeRetried || retriesSoFar >= options.MaxRetries)
        {
            return null;
        }

        var delay = (response is null ? null : GetServerDelay(response)) ?? GetBackoff(options, retriesSoFar);
        if (delay > options.MaxDelay || !request.HasTimeFor(delay, time) || !(isRateLimited || budget.TrySpend(options.Budget)))
        {
            return null;
        }

        return delay;
    }

    // A delay that is not positive does not specify when to try again, so the backoff applies.
    private TimeSpan? GetServerDelay(ApiResponse response) =>
        response.RateLimit?.Reset is { Ticks: > 0 } reset && response.StatusCode == HttpStatusCode.TooManyRequests
            ? reset
            : RetryAfter.Read(response.Headers, time) is { Ticks: > 0 } delay ? delay : null;

    private TimeSpan GetBackoff(RetryOptions options, int retriesSoFar)
    {
        var max = Math.Min(options.BaseDelay.TotalMilliseconds * Math.Pow(2, retriesSoFar), options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(max * (0.5 + (random() / 2)));
    }
}

/// <summary>
/// Limits the retries after failures for all calls together, so that retries do not multiply the load during an outage. Only successes
/// replenish the budget.
/// </summary>
internal sealed class RetryBudget
{
    // The unit is a fifth of a retry, because five successes return one.
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
