using System.Threading.RateLimiting;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;

namespace Datadog.CaseManagement.Http.RateLimiting;

/// <summary>
/// Delays requests until their rate limit allows them, in the order of the calls, and updates the limits from the responses. A call that
/// would have to wait longer than it may is rejected without being sent.
/// </summary>
internal sealed class RateLimitingStep(
    IPipelineStep next,
    RateLimitTracker tracker,
    RetryBudget retryBudget,
    ClientTelemetry telemetry,
    TimeProvider time,
    Func<double> random)
    : IPipelineStep
{
    // For a limiter that has no permit and does not tell when it will have one.
    private static readonly TimeSpan MaxPollingInterval = TimeSpan.FromMilliseconds(100);

    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = tracker.GetLimit(request.Operation);
        WaitingCall? call = null;
        request.AttemptNumber = retryBudget.BeginAttempt();
        if (tracker.TryTake(request, limit) is not { } permit)
        {
            call = new WaitingCall(request, limit);
            await WaitAsync(call, cancellationToken).ConfigureAwait(false);
            permit = call.TakePermit();
            if (call.Queue is RateLimitBucket)
            {
                // After a wait that can be long. A call that waits for the first response would have been sent at once without its limits.
                request.AttemptNumber = retryBudget.BeginAttempt();
            }
        }

        ApiResponse? response = null;
        string? bucket;
        try
        {
            var pending = next.SendAsync(request, cancellationToken);
            if (call is not null)
            {
                // The next call is sent after this one.
                tracker.Leave(call);
            }

            request.OnSent?.Invoke();
            response = await pending.ConfigureAwait(false);
        }
        finally
        {
            bucket = tracker.Complete(request, limit, permit, response);
        }

        telemetry.ResponseReceived(request, response, bucket);
        return response;
    }

    /// <summary>Waits in the queue, and leaves it only if there is no permit.</summary>
    private async ValueTask WaitAsync(WaitingCall call, CancellationToken cancellationToken)
    {
        var request = call.Request;
        using var deadline = Deadline.ForCall(request, time, cancellationToken);
        var isLogged = false;
        tracker.Join(call);
        try
        {
            while (true)
            {
                var turn = tracker.Ask(call);
                if (turn is { Limiter: { } limiter, Queue: { } queue })
                {
                    turn = await AcquireAsync(call, queue, limiter, deadline.Token).ConfigureAwait(false);
                }

                if (turn.HasPermit)
                {
                    return;
                }

                if (!isLogged && turn.Wait > TimeSpan.Zero)
                {
                    telemetry.WaitingForRateLimit(request, call.Queue.Name, turn.Wait);
                    isLogged = true;
                }

                await CallWait.ForSignalAsync(call.Signal, turn.AskAfter, request, time, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            tracker.Leave(call);
            if (exception is OperationCanceledException cancelled && deadline.Translate(cancelled) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    private async ValueTask<Turn> AcquireAsync(
        WaitingCall call, RateLimitQueue queue, PartitionedRateLimiter<string> limiter, CancellationToken cancellationToken)
    {
        RateLimitLease? lease = null;
        var isAcquired = false;
        bool isUsed;
        try
        {
            lease = await CallWait
                .ForAsync(limiter.AcquireAsync(queue.Name, 1, cancellationToken), call.Request, cancellationToken)
                .ConfigureAwait(false);
            isAcquired = lease.IsAcquired;
        }
        catch
        {
            lease?.Dispose();
            throw;
        }
        finally
        {
            isUsed = tracker.EndAcquiring(call, queue, isAcquired ? lease : null);
        }

        if (isUsed)
        {
            return new Turn();
        }

        using (lease)
        {
            if (!isAcquired && lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero)
            {
                tracker.RejectLateCalls(call, queue, wait);
                return new Turn { AskAfter = wait, Wait = wait };
            }

            return new Turn { AskAfter = MaxPollingInterval * (0.5 + (random() / 2)) };
        }
    }
}
