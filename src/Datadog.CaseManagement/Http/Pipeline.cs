using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.RateLimiting;
using Datadog.CaseManagement.Http.Responses;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;

namespace Datadog.CaseManagement.Http;

/// <summary>A step of the pipeline, which handles one concern and calls the next step.</summary>
internal interface IPipelineStep
{
    ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken);
}

/// <summary>Creates the pipeline that sends requests. This is the only place that defines the order of its steps.</summary>
internal static class Pipeline
{
    public static IPipelineStep Create(
        Transport transport, RateLimits rateLimits, ClientTelemetry telemetry, TimeProvider time, Func<double> random)
    {
        var retryBudget = new RetryBudget();
        IPipelineStep step = transport;
        step = new AuthenticationStep(step);
        step = new AttemptTimeoutStep(step, time);
        step = new RateLimitingStep(step, new RateLimitTracker(rateLimits, time), retryBudget, telemetry, time, random);
        step = new RetryStep(step, retryBudget, telemetry, time, random);
        step = new LostDeletionStep(step);
        step = new ResponseReadingStep(step, telemetry, time);
        step = new TelemetryStep(step, telemetry);
        return step;
    }
}
