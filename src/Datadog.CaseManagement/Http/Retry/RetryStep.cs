using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Serialization;
using Polly;
using Polly.Retry;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>
/// Repeats what may be repeated, after the wait that <see cref="RetryDecision"/> names. Polly does the repeating; a call whose first
/// attempt succeeds does not trouble it.
/// </summary>
internal sealed class RetryStep : IPipelineStep
{
    private static readonly ResiliencePropertyKey<ApiRequest> RequestKey = new("request");
    private static readonly ResiliencePropertyKey<TimeSpan> WaitKey = new("wait");

    private readonly IPipelineStep _next;
    private readonly RetryDecision _decision;
    private readonly ResiliencePipeline<ApiResponse> _polly;

    public RetryStep(IPipelineStep next, CallObserver observer, TimeProvider time, Func<double> random)
    {
        _next = next;
        _decision = new RetryDecision(time, random, new RetryBudget());
        _polly = new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                // How often is the caller's option, which may change between two calls: the decision counts.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments =>
                {
                    var request = arguments.Context.Properties.GetValue(RequestKey, null!);
                    var (response, exception) = (arguments.Outcome.Result, arguments.Outcome.Exception);
                    if (_decision.Wait(request, response, exception, arguments.AttemptNumber) is not { } wait)
                    {
                        return ValueTask.FromResult(false);
                    }

                    observer.Retrying(request, response, exception, wait);
                    arguments.Context.Properties.Set(WaitKey, wait);
                    return ValueTask.FromResult(true);
                },
                DelayGenerator = static arguments =>
                    ValueTask.FromResult<TimeSpan?>(arguments.Context.Properties.GetValue(WaitKey, TimeSpan.Zero)),
            })
            .Build();
    }

    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        Outcome<ApiResponse> first;
        try
        {
            var response = await _next.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccess)
            {
                _decision.Succeeded();
                return response;
            }

            first = Outcome.FromResult(response);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            first = Outcome.FromException<ApiResponse>(exception);
        }

        return await RepeatAsync(new Attempts(_next, request, first), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ApiResponse> RepeatAsync(Attempts attempts, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestKey, attempts.Request);
        try
        {
            return await _polly
                .ExecuteAsync(static (context, attempts) => attempts.NextAsync(context.CancellationToken), context, attempts)
                .ConfigureAwait(false);
        }
        catch (HttpRequestException failure) when (attempts.Request.Attempts > 1)
        {
            throw new HttpRequestException(
                failure.HttpRequestError,
                $"{failure.Message} {attempts.Request.Operation.Id} was attempted {attempts.Request.Attempts} times.",
                failure,
                failure.StatusCode);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>The attempts as Polly sees them: the first has been made already.</summary>
    private sealed class Attempts(IPipelineStep next, ApiRequest request, Outcome<ApiResponse> first)
    {
        private Outcome<ApiResponse>? _first = first;

        public ApiRequest Request => request;

        public ValueTask<ApiResponse> NextAsync(CancellationToken cancellationToken)
        {
            if (_first is not { } first)
            {
                return next.SendAsync(request, cancellationToken);
            }

            _first = null;
            first.ThrowIfException();
            return ValueTask.FromResult(first.Result!);
        }
    }
}
