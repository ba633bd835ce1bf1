using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;



namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// Holds back requests that would be refused, and learns from every answer what the rate limits are and which operation counts against
/// which. A wait that the call has no time for is not begun: then the server may refuse it and say when to come back.
/// </summary>
internal sealed class RateLimitingStep(IPipelineStep next, RateLimits rateLimits, CallObserver observer, TimeProvider time) : IPipelineStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = rateLimits.Of(request.Operation);
        IDisposable? lease = null;
        var uncounted = false;
        if (request.Options.RateLimitGate is { } gate)
        {
            lease = await AcquireAsync(gate, limit, request, cancellationToken).ConfigureAwait(false);
        }
        else if (limit.Begin() is not { } bucket)
        {
            uncounted = true;
        }
        else if (bucket.TryTake() is { } wait)
        {
            await WaitAsync(bucket, wait, request, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var sentAt = time.GetUtcNow();
            var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
            rateLimits.Observe(limit, response, sentAt);
            observer.Answered(request, response, limit.Bucket);
            return response;
        }
        finally
        {
            lease?.Dispose();
            if (uncounted)
            {
                limit.EndUncounted();
            }
        }
    }

    private async ValueTask WaitAsync(RateLimitBucket bucket, TimeSpan first, ApiRequest request, CancellationToken cancellationToken)
    {
        for (TimeSpan? wait = first;
            wait is { } length && length <= request.Options.Retry.MaxDelay && request.HasTimeFor(length, time);
            wait = bucket.TryTake())
        {
            observer.Waiting(request, bucket, length);

            // Timers count whole milliseconds, and a wait of none would be begun again and again.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(length.TotalMilliseconds)), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<IDisposable?> AcquireAsync(
        RateLimitGate gate, OperationLimit limit, ApiRequest request, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.OfCall(request, time, cancellationToken);
        try
        {
            return await gate.AcquireAsync(limit.Bucket?.Name ?? request.Operation.Id, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.Explain(exception) is { } explained)
        {
            throw explained;
        }
    }
}
