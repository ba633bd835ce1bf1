using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Datadog.CaseManagement.Benchmarks.RateLimits;

/// <summary>Grants so many requests in each period of the calendar, and says so as Datadog does: in whole seconds, rounded up.</summary>
/// <param name="limit">How many requests are granted in a period.</param>
/// <param name="period">How long it is.</param>
/// <param name="usedByOthers">How many of these other programs have used up when a period begins.</param>
internal sealed class RateLimitedServer(int limit, TimeSpan period, int usedByOthers)
{
    private readonly object _lock = new();
    private long _period;
    private int _granted;

    public int Requests { get; private set; }

    public int Refused { get; private set; }

    public Task AnswerAsync(HttpContext context)
    {
        bool isGranted;
        int left;
        TimeSpan reset;
        lock (_lock)
        {
            var now = DateTimeOffset.UtcNow.UtcTicks;
            reset = TimeSpan.FromTicks(period.Ticks - (now % period.Ticks));
            if (_period != now / period.Ticks)
            {
                (_period, _granted) = (now / period.Ticks, usedByOthers);
            }

            isGranted = _granted < limit;
            _granted += isGranted ? 1 : 0;
            left = limit - _granted;
            Requests++;
            Refused += isGranted ? 0 : 1;
        }

        var response = context.Response;
        response.Headers["X-RateLimit-Name"] = "cases";
        response.Headers["X-RateLimit-Limit"] = Text(limit);
        response.Headers["X-RateLimit-Period"] = Text(period.TotalSeconds);
        response.Headers["X-RateLimit-Remaining"] = Text(left);
        response.Headers["X-RateLimit-Reset"] = Text(Math.Ceiling(reset.TotalSeconds));
        response.StatusCode = isGranted ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests;
        return response.WriteAsync(isGranted ? """{"data":{"id":"c1","type":"case"}}""" : """{"errors":["Too many requests"]}""");
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
