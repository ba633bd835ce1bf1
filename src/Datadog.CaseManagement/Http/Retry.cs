using Datadog.CaseManagement.Http.Telemetry;
using Polly;
using Polly.Retry;

namespace Datadog.CaseManagement.Http;

/// <summary>Repeats what may be repeated, after the wait that <see cref="RetryDecision"/> names. Polly does the repeating.</summary>
internal sealed class Retry : IRequestStep
{
    private static readonly ResiliencePropertyKey<ApiRequest> RequestKey = new("request");
    private static readonly ResiliencePropertyKey<TimeSpan> WaitKey = new("wait");

    private readonly IRequestStep _next;
    private readonly ResiliencePipeline<ApiResponse> _polly;

    public Retry(IRequestStep next, CallObserver observer, TimeProvider time, Func<double> random)
    {
        var decision = new RetryDecision(time, random, new RetryBudget());
        _next = next;
        _polly = new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                // How often is the caller's option, which may change between two calls: the decision counts.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments =>
                {
                    var request = arguments.Context.Properties.GetValue(RequestKey, null!);
                    var (response, exception) = (arguments.Outcome.Result, arguments.Outcome.Exception);
                    if (decision.Wait(request, response, exception, arguments.AttemptNumber) is not { } wait)
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
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestKey, request);
        try
        {
            return await _polly
                .ExecuteAsync(static (context, state) => state.Next.SendAsync(state.Request, context.CancellationToken), context, (Next: _next, Request: request))
                .ConfigureAwait(false);
        }
        catch (HttpRequestException failure) when (request.Attempts > 1)
        {
            throw new HttpRequestException(
                failure.HttpRequestError,
                $"{failure.Message} {request.Operation.Id} was attempted {request.Attempts} times.",
                failure,
                failure.StatusCode);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
