using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>Permits a number of requests in each period, and reports the rate limit as Datadog does, in whole seconds rounded up.</summary>
/// <param name="limit">The number of requests permitted in a period.</param>
/// <param name="period">The length of a period. Periods are aligned with the clock.</param>
/// <param name="usedByOthers">The number of requests that other programs use at the start of each period.</param>
internal sealed class RateLimitedServer(int limit, TimeSpan period, int usedByOthers)
{
    private readonly object _lock = new();
    private long _period;
    private int _permitted;

    public int Requests { get; private set; }

    public int RateLimited { get; private set; }

    public Task HandleAsync(HttpContext context)
    {
        bool isPermitted;
        int remaining;
        TimeSpan reset;
        lock (_lock)
        {
            var now = DateTimeOffset.UtcNow.UtcTicks;
            reset = TimeSpan.FromTicks(period.Ticks - (now % period.Ticks));
            if (_period != now / period.Ticks)
            {
                (_period, _permitted) = (now / period.Ticks, usedByOthers);
            }

            isPermitted = _permitted < limit;
            _permitted += isPermitted ? 1 : 0;
            remaining = limit - _permitted;
            Requests++;
            RateLimited += isPermitted ? 0 : 1;
        }

        var response = context.Response;
        response.Headers["X-RateLimit-Name"] = "cases";
        response.Headers["X-RateLimit-Limit"] = Format(limit);
        response.Headers["X-RateLimit-Period"] = Format(period.TotalSeconds);
        response.Headers["X-RateLimit-Remaining"] = Format(remaining);
        response.Headers["X-RateLimit-Reset"] = Format(Math.Ceiling(reset.TotalSeconds));
        response.StatusCode = isPermitted ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests;
        return response.WriteAsync(isPermitted ? """{"data":{"id":"c1","type":"case"}}""" : """{"errors":["Too many requests"]}""");
    }

    private static string Format(double number) => number.ToString(CultureInfo.InvariantCulture);
}
