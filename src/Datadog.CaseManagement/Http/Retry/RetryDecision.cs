using System.Net;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>Whether an attempt is followed by another, and after what wait.</summary>
internal sealed class RetryDecision(TimeProvider time, Func<double> random, RetryBudget budget)
{
    /// <summary>A call has succeeded with its first attempt.</summary>
    public void Succeeded() => budget.Succeeded();

    /// <summary>The wait before the next attempt; <see langword="null"/> when there is to be none.</summary>
    public TimeSpan? Wait(ApiRequest request, ApiResponse? response, Exception? exception, int retriesSoFar)
    {
        if (response is { IsSuccess: true })
        {
            budget.Succeeded();
            return null;
        }

        var options = request.Options.Retry;
        var refused = response?.StatusCode == HttpStatusCode.TooManyRequests;
        var mayBeRepeated = refused || (request.Operation.IsRepeatable && Failure.LeavesOutcomeOpen(response, exception));
        if (!mayBeRepeated || retriesSoFar >= options.MaxRetries)
        {
            return null;
        }

        var wait = (response is null ? null : WaitNamedByServer(response)) ?? Backoff(options, retriesSoFar);
        if (wait > options.MaxDelay || !request.HasTimeFor(wait, time) || !(refused || budget.TrySpend(options.Budget)))
        {
            return null;
        }

        request.MayHaveSucceededBefore |= !refused && !Failure.CameBeforeSending(exception);
        return wait;
    }

    // A wait of zero, or one that has passed, is not an answer to "when?": the backoff decides.
    private TimeSpan? WaitNamedByServer(ApiResponse response) =>
        response.RateLimit?.Reset is { Ticks: > 0 } reset && response.StatusCode == HttpStatusCode.TooManyRequests
            ? reset
            : RetryAfter.Read(response.Headers, time) is { Ticks: > 0 } wait ? wait : null;

    private TimeSpan Backoff(RetryOptions options, int retriesSoFar)
    {
        var longest = Math.Min(options.BaseDelay.TotalMilliseconds * Math.Pow(2, retriesSoFar), options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(longest * (0.5 + (random() / 2)));
    }
}
