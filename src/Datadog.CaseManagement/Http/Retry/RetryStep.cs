using Datadog.CaseManagement.Http.Errors;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;
using Polly;
using Polly.Retry;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>
/// Retries attempts as <see cref="RetryPolicy"/> decides. Polly is involved only after the first attempt has failed, because each
/// asynchronous method between the caller and the response takes time.
/// </summary>
internal sealed class RetryStep : IPipelineStep
{
    private static readonly ResiliencePropertyKey<FailedCall> CallKey = new("call");

    private readonly IPipelineStep _next;
    private readonly RetryBudget _budget;
    private readonly ResiliencePipeline<ApiResponse> _polly;

    public RetryStep(IPipelineStep next, RetryBudget budget, ClientTelemetry telemetry, TimeProvider time, Func<double> random)
    {
        (_next, _budget) = (next, budget);
        var policy = new RetryPolicy(time, random, budget);
        _polly = new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                // The number of retries is an option that can change between two calls, so the policy checks it.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments =>
                {
                    var call = GetCall(arguments.Context);
                    var (response, exception) = (arguments.Outcome.Result, arguments.Outcome.Exception);
                    if (call.CancellationToken.IsCancellationRequested
                        || policy.GetDelay(call.Request, response, exception, arguments.AttemptNumber) is not { } delay)
                    {
                        return ValueTask.FromResult(false);
                    }

                    call.Delay = delay;
                    return ValueTask.FromResult(true);
                },

                // The delay is in OnRetry, because Polly's does not end when the client is disposed.
                DelayGenerator = static _ => ValueTask.FromResult<TimeSpan?>(TimeSpan.Zero),
                OnRetry = async arguments =>
                {
                    var call = GetCall(arguments.Context);
                    telemetry.Retrying(call.Request, arguments.Outcome.Result, arguments.Outcome.Exception, call.Delay);
                    arguments.Outcome.Result?.Dispose();

                    // Otherwise the call waits in its place in the queue of the limit.
                    if (call.Request.RateLimitWait is null)
                    {
                        await CallWait.DelayAsync(call.Delay, call.Request, time, call.CancellationToken).ConfigureAwait(false);
                    }
                },
            })
            .Build();
    }

    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        // Not by AttemptAsync, which would be one more asynchronous method.
        Outcome<ApiResponse> first;
        try
        {
            var response = await StartAttempt(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccess)
            {
                _budget.ReportSuccess();
                return response;
            }

            first = EndAttempt(request, response);
        }
        catch (Exception exception)
        {
            first = EndAttempt(request, exception);
        }

        return await RetryAsync(new FailedCall(request, first, cancellationToken)).ConfigureAwait(false);
    }

    private static FailedCall GetCall(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    private async ValueTask<ApiResponse> RetryAsync(FailedCall call)
    {
        // Without the token, whose cancellation would replace the outcome of the first attempt.
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        context.Properties.Set(CallKey, call);
        try
        {
            var outcome = await _polly
                .ExecuteOutcomeAsync(
                    static (context, step) =>
                    {
                        var call = GetCall(context);
                        return call.TakeFirst() is { } first
                            ? ValueTask.FromResult(first)
                            : step.AttemptAsync(call.Request, call.CancellationToken);
                    },
                    context,
                    this)
                .ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        catch (Exception exception)
        {
            var described = UnansweredCall.Describe(exception, call.Request, call.CancellationToken);
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
    private async ValueTask<Outcome<ApiResponse>> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return EndAttempt(request, await StartAttempt(request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return EndAttempt(request, exception);
        }
    }

    private ValueTask<ApiResponse> StartAttempt(ApiRequest request, CancellationToken cancellationToken)
    {
        (request.WasSent, request.RateLimitWait) = (false, null);
        cancellationToken.ThrowIfCancellationRequested();
        return _next.SendAsync(request, cancellationToken);
    }

    private static Outcome<ApiResponse> EndAttempt(ApiRequest request, ApiResponse response)
    {
        request.MayHaveBeenCarriedOut |= TransientFailure.IsOutcomeUnknown(response);
        return Outcome.FromResult(response);
    }

    private static Outcome<ApiResponse> EndAttempt(ApiRequest request, Exception exception)
    {
        request.MayHaveBeenCarriedOut |= request.WasSent && !TransientFailure.WasNeverSent(exception);
        return Outcome.FromException<ApiResponse>(exception);
    }

    /// <summary>A call whose first attempt has failed.</summary>
    private sealed class FailedCall(ApiRequest request, Outcome<ApiResponse> first, CancellationToken cancellationToken)
    {
        private Outcome<ApiResponse>? _first = first;

        public ApiRequest Request => request;

        public CancellationToken CancellationToken => cancellationToken;

        /// <summary>The delay before the next attempt.</summary>
        public TimeSpan Delay { get; set; }

        /// <summary>Returns the outcome of the first attempt once; then <see langword="null"/>.</summary>
        public Outcome<ApiResponse>? TakeFirst()
        {
            var taken = _first;
            _first = null;
            return taken;
        }
    }
}
