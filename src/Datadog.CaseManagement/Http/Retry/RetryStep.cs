using Datadog.CaseManagement.Http.Errors;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;
using Polly;
using Polly.Retry;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>Retries attempts as <see cref="RetryPolicy"/> decides.</summary>
internal sealed class RetryStep : IPipelineStep
{
    private static readonly ResiliencePropertyKey<ApiRequest> RequestKey = new("request");
    private static readonly ResiliencePropertyKey<TimeSpan> DelayKey = new("delay");

    private readonly IPipelineStep _next;
    private readonly ResiliencePipeline<ApiResponse> _polly;

    public RetryStep(IPipelineStep next, ClientTelemetry telemetry, TimeProvider time, Func<double> random)
    {
        _next = next;
        var policy = new RetryPolicy(time, random, new RetryBudget());
        _polly = new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                // The number of retries is an option that can change between two calls, so the policy checks it.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments =>
                {
                    var request = arguments.Context.Properties.GetValue(RequestKey, null!);
                    var (response, exception) = (arguments.Outcome.Result, arguments.Outcome.Exception);
                    if (policy.GetDelay(request, response, exception, arguments.AttemptNumber) is not { } delay)
                    {
                        return ValueTask.FromResult(false);
                    }

                    arguments.Context.Properties.Set(DelayKey, delay);
                    return ValueTask.FromResult(true);
                },

                // The delay is in OnRetry, because Polly's does not end when the client is disposed.
                DelayGenerator = static _ => ValueTask.FromResult<TimeSpan?>(TimeSpan.Zero),
                OnRetry = async arguments =>
                {
                    var properties = arguments.Context.Properties;
                    var (request, delay) = (properties.GetValue(RequestKey, null!), properties.GetValue(DelayKey, TimeSpan.Zero));
                    telemetry.Retrying(request, arguments.Outcome.Result, arguments.Outcome.Exception, delay);
                    arguments.Outcome.Result?.Dispose();
                    await CallWait.DelayAsync(delay, request, time, arguments.Context.CancellationToken).ConfigureAwait(false);
                },
            })
            .Build();
    }

    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestKey, request);
        try
        {
            var outcome = await _polly
                .ExecuteOutcomeAsync(
                    static (context, call) => AttemptAsync(call.Next, call.Request, context.CancellationToken), context, (Next: _next, Request: request))
                .ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        catch (Exception exception)
        {
            var described = UnansweredCall.Describe(exception, request, cancellationToken);
            if (described == exception)
            {
                throw;
            }

            throw described;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // ExecuteOutcomeAsync is faster than ExecuteAsync, and requires that its callback does not throw.
    private static async ValueTask<Outcome<ApiResponse>> AttemptAsync(IPipelineStep next, ApiRequest request, CancellationToken cancellationToken)
    {
        request.WasSent = false;
        try
        {
            var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
            request.MayHaveBeenCarriedOut |= TransientFailure.IsOutcomeUnknown(response);
            return Outcome.FromResult(response);
        }
        catch (Exception exception)
        {
            request.MayHaveBeenCarriedOut |= request.WasSent && !TransientFailure.WasNeverSent(exception);
            return Outcome.FromException<ApiResponse>(exception);
        }
    }
}
