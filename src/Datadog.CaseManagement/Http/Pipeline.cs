using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.RateLimiting;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Http.Timeouts;


namespace Datadog.CaseManagement.Http;

/// <summary>The way of a request, in its order, written down here and nowhere else.</summary>
internal static class Pipeline
{
    public static IPipelineStep Create(HttpClient httpClient, RateLimits rateLimits, CallObserver observer, TimeProvider time, Func<double> random)
    {
        IPipelineStep step = new Transport(httpClient);
        step = new AuthenticationStep(step);
        step = new AttemptTimeoutStep(step, time);
        step = new RateLimitingStep(step, rateLimits, observer, time);
        step = new RetryStep(step, observer, time, random);
        return step;
    }
}
