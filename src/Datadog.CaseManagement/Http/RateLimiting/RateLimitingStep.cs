using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// Delays requests until their rate limit allows them, in the order of the calls, and updates the limits from the responses. A call that
/// would have to wait longer than it may is rejected without being sent.
/// </summary>
internal sealed class RateLimitingStep(
    IPipelineStep next, RateLimitTracker tracker, ClientTelemetry telemetry, TimeProvider time, Func<double> random)
    : IPipelineStep
{
    // For a limiter that has no permit and does not tell when it will have one.
    private static readonly TimeSpan MaxPollingInterval = TimeSpan.FromMilliseconds(100);

    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = tracker.GetLimit(request.Operation);
        var permit = tracker.TryTake(request, limit) ?? await WaitAsync(request, limit, cancellationToken).ConfigureAwait(false);
        ApiResponse? response = null;
        string? bucket;
        try
        {
            response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            bucket = tracker.Complete(request, limit, permit, response);
        }

        telemetry.ResponseReceived(request, response, bucket);
        return response;
    }

    private async ValueTask<Permit> WaitAsync(ApiRequest request, OperationLimit limit, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.ForCall(request, time, cancellationToken);
        var call = new WaitingCall(request, limit);
        var isLogged = false;
        tracker.Join(call);
        try
        {
            while (true)
            {
                var turn = tracker.Ask(call);
                if (turn.Limiter is { } limiter)
                {
                    turn = await AcquireAsync(call, limiter, deadline.Token).ConfigureAwait(false);
                }

                if (turn.Permit is { } permit)
                {
                    return permit;
                }

                if (!isLogged && turn.Wait > TimeSpan.Zero)
                {
                    telemetry.WaitingForRateLimit(request, call.Queue.Name, turn.Wait);
                    isLogged = true;
                }

                await CallWait.ForSignalAsync(call.Signal, turn.AskAfter, request, time, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception) when (deadline.Translate(exception) is { } translated)
        {
            throw translated;
        }
        finally
        {
            tracker.Leave(call);
        }
    }

    private async ValueTask<Turn> AcquireAsync(
        WaitingCall call, PartitionedRateLimiter<string> limiter, CancellationToken cancellationToken)
    {
        var queue = call.Queue;
        RateLimitLease? lease = null;
        bool isUsed;
        try
        {
            lease = await CallWait
                .ForAsync(limiter.AcquireAsync(queue.Name, 1, cancellationToken), call.Request, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            isUsed = tracker.EndAcquiring(call, queue, lease is { IsAcquired: true } ? lease : null);
        }

        if (isUsed)
        {
            return default;
        }

        using (lease)
        {
            if (!lease.IsAcquired && lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero)
            {
                tracker.RejectLateCalls(queue, wait);
                return new Turn { AskAfter = wait, Wait = wait };
            }

            return new Turn { AskAfter = MaxPollingInterval * (0.5 + (random() / 2)) };
        }
    }
}
