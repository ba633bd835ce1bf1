using Datadog.CaseManagement.Http.Telemetry;

namespace Datadog.CaseManagement.Http;

/// <summary>The way of a request, in its order, written down here and nowhere else.</summary>
internal static class Pipeline
{
    public static IRequestStep Create(HttpClient httpClient, RateLimits rateLimits, CallObserver observer, TimeProvider time, Func<double> random)
    {
        IRequestStep step = new Transport(httpClient);
        step = new Authentication(step);
        step = new TimeLimit(step, time);
        step = new Gate(step, rateLimits, observer, time);
        step = new Retry(step, observer, time, random);
        return step;
    }
}
