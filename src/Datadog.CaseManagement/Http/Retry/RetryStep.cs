using Datadog.CaseManagement.Http.Telemetry;
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
                DelayGenerator = static arguments =>
                    ValueTask.FromResult<TimeSpan?>(arguments.Context.Properties.GetValue(DelayKey, TimeSpan.Zero)),
                OnRetry = arguments =>
                {
                    var request = arguments.Context.Properties.GetValue(RequestKey, null!);
                    telemetry.Retrying(request, arguments.Outcome.Result, arguments.Outcome.Exception, arguments.RetryDelay);
                    return ValueTask.CompletedTask;
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
        catch (OperationCanceledException exception) when (exception is not TaskCanceledException && cancellationToken.IsCancellationRequested)
        {
            // Polly throws the base type. HttpClient and the other steps throw TaskCanceledException.
            throw new TaskCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (HttpRequestException failure) when (request.Attempts > 1)
        {
            throw new HttpRequestException(
                failure.HttpRequestError,
                $"{failure.Message} {request.Operation.Name} was attempted {request.Attempts} times.",
                failure,
                failure.StatusCode);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // ExecuteOutcomeAsync is faster than ExecuteAsync, and requires that its callback does not throw.
    private static async ValueTask<Outcome<ApiResponse>> AttemptAsync(IPipelineStep next, ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Outcome.FromResult(await next.SendAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<ApiResponse>(exception);
        }
    }
}
