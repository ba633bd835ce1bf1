using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// Delays requests until their rate limit allows them, and updates the limits from the responses. If the call would time out during the
/// delay, the request is sent at once, and the server can reject it with the time of the next attempt.
/// </summary>
internal sealed class RateLimitingStep(IPipelineStep next, RateLimitTracker tracker, ClientTelemetry telemetry, TimeProvider time)
    : IPipelineStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = tracker.GetLimit(request.Operation);
        IDisposable? lease = null;
        var isUncounted = false;
        var sentAt = time.GetUtcNow();
        if (request.Options.RateLimiter is { } limiter)
        {
            lease = await AcquireAsync(limiter, limit, request, cancellationToken).ConfigureAwait(false);
            sentAt = time.GetUtcNow();
        }
        else if (limit.Begin() is not { } bucket)
        {
            isUncounted = true;
        }
        else if (bucket.TryTake(sentAt) is { } wait)
        {
            await WaitAsync(bucket, wait, request, cancellationToken).ConfigureAwait(false);
            sentAt = time.GetUtcNow();
        }

        try
        {
            var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
            tracker.Observe(limit, response, sentAt);
            telemetry.ResponseReceived(request, response, limit.Bucket?.Name);
            return response;
        }
        finally
        {
            lease?.Dispose();
            if (isUncounted)
            {
                limit.EndUncounted();
            }
        }
    }

    private async ValueTask WaitAsync(RateLimitBucket bucket, TimeSpan first, ApiRequest request, CancellationToken cancellationToken)
    {
        for (TimeSpan? wait = first;
            wait is { } length && length <= request.Options.Retry.MaxDelay && request.HasTimeFor(length, time);
            wait = bucket.TryTake(time.GetUtcNow()))
        {
            telemetry.WaitingForRateLimit(request, bucket.Name, length);

            // Timers have a resolution of a millisecond, and a delay that is rounded down to zero would be repeated until the period ends.
            await CallWait
                .DelayAsync(TimeSpan.FromMilliseconds(Math.Ceiling(length.TotalMilliseconds)), request, time, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async ValueTask<IDisposable?> AcquireAsync(
        RequestRateLimiter limiter, OperationLimit limit, ApiRequest request, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.ForCall(request, time, cancellationToken);
        try
        {
            var lease = limiter.AcquireAsync(limit.Bucket?.Name ?? request.Operation.Name, deadline.Token);
            return await CallWait.ForAsync(lease, request, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.Translate(exception) is { } translated)
        {
            throw translated;
        }
    }
}
