using System.Net;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>Decides whether an attempt is retried, and after what delay.</summary>
internal sealed class RetryPolicy(TimeProvider time, Func<double> random, RetryBudget budget)
{
    private const double MaxJitter = 0.1;

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

        var serverDelay = request.RateLimitWait ?? (response is null ? null : GetServerDelay(response));
        if (serverDelay > options.MaxDelay)
        {
            return null;
        }

        var delay = request.RateLimitWait ?? AddJitter(serverDelay) ?? GetBackoff(options, retriesSoFar);
        return request.HasTimeFor(delay, time) && (isRateLimited || budget.TrySpend(options.Budget, request.AttemptNumber)) ? delay : null;
    }

    // A delay that is not positive does not specify when to try again, so the backoff applies.
    private TimeSpan? GetServerDelay(ApiResponse response) =>
        response.RateLimit?.Reset is { Ticks: > 0 } reset && response.StatusCode == HttpStatusCode.TooManyRequests
            ? reset
            : RetryAfter.Read(response.Headers, time) is { Ticks: > 0 } delay ? delay : null;

    // The server names the same time to all calls, which must not return all at once.
    private TimeSpan? AddJitter(TimeSpan? serverDelay) => serverDelay * (1 + (MaxJitter * random()));

    private TimeSpan GetBackoff(RetryOptions options, int retriesSoFar)
    {
        var max = Math.Min(options.BaseDelay.TotalMilliseconds * Math.Pow(2, retriesSoFar), options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(max * (0.5 + (random() / 2)));
    }
}
