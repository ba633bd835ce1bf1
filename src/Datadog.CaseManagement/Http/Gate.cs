namespace Datadog.CaseManagement.Http;

/// <summary>
/// Holds back requests that would be refused, and learns from every answer what the rate limits are and which operation counts against
/// which. A wait that the call has no time for is not begun: then the server may refuse it and say when to come back.
/// </summary>
internal sealed class Gate(IRequestStep next, RateLimits rateLimits, TimeProvider time) : IRequestStep
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var bucket = rateLimits.BucketOf(request.Operation);
        if (request.Options.RateLimitGate is { } gate)
        {
            using var lease = await gate.AcquireAsync(bucket?.Name ?? request.Operation.Id, cancellationToken).ConfigureAwait(false);
            return await SendOnAsync(request, cancellationToken).ConfigureAwait(false);
        }

        while (bucket?.TryTake() is { } wait && wait <= request.Options.Retry.MaxDelay && request.HasTimeFor(wait, time))
        {
            // A shorter delay is none at all, and this would be a loop that waits for the clock.
            await Task.Delay(wait > ShortestWait ? wait : ShortestWait, time, cancellationToken).ConfigureAwait(false);
        }

        return await SendOnAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ApiResponse> SendOnAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        rateLimits.Observe(request.Operation, response);
        return response;
    }
}
