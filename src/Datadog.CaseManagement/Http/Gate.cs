using Datadog.CaseManagement.Http.Telemetry;

namespace Datadog.CaseManagement.Http;

/// <summary>
/// Holds back requests that would be refused, and learns from every answer what the rate limits are and which operation counts against
/// which. A wait that the call has no time for is not begun: then the server may refuse it and say when to come back.
/// </summary>
internal sealed class Gate(IRequestStep next, RateLimits rateLimits, CallObserver observer, TimeProvider time) : IRequestStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = rateLimits.Of(request.Operation);
        if (request.Options.RateLimitGate is { } gate)
        {
            using var lease = await gate.AcquireAsync(limit.Bucket?.Name ?? request.Operation.Id, cancellationToken).ConfigureAwait(false);
            return await SendOnAsync(request, limit, cancellationToken).ConfigureAwait(false);
        }

        if (limit.Begin() is not { } bucket)
        {
            try
            {
                return await SendOnAsync(request, limit, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                limit.EndUncounted();
            }
        }

        while (bucket.TryTake() is { } wait && wait <= request.Options.Retry.MaxDelay && request.HasTimeFor(wait, time))
        {
            observer.Waiting(request, bucket, wait);

            // Timers count whole milliseconds, and a wait of none would be begun again and again.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken).ConfigureAwait(false);
        }

        return await SendOnAsync(request, limit, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ApiResponse> SendOnAsync(ApiRequest request, OperationLimit limit, CancellationToken cancellationToken)
    {
        var sentAt = time.GetUtcNow();
        var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        rateLimits.Observe(limit, response, sentAt);
        observer.Answered(request, response, limit.Bucket);
        return response;
    }
}
