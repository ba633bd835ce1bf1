using System.Net;
using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.Responses;
using Datadog.CaseManagement.Http.Retry;

namespace Datadog.CaseManagement.Http.Errors;

/// <summary>Creates the exception for a response that is an error or cannot be read, whatever its body is.</summary>
internal static class ApiExceptionFactory
{
    public static DatadogApiException FromErrorResponse(ApiRequest request, ApiResponse response, TimeProvider time) =>
        Create(request, response, time, null, null);

    public static DatadogApiException FromUnreadableResponse(
        ApiRequest request, ApiResponse response, TimeProvider time, string problem, JsonException? cause) =>
        Create(
            request,
            response,
            time,
            request.Credentials.Redact(problem),
            cause is null ? null : request.Credentials.Redact(cause));

    /// <summary>Creates the exception for a call that would have to wait longer than it may; <see langword="null"/> if it may wait.</summary>
    /// <param name="request">The call.</param>
    /// <param name="limit">The rate limit as it was last reported; <see langword="null"/> if it is not known.</param>
    /// <param name="untilReset">The time until the limit allows the next request.</param>
    /// <param name="wait">The time until it is the call's turn.</param>
    /// <param name="time">The clock of the call.</param>
    public static DatadogApiException? ForLateCall(
        ApiRequest request, RateLimit? limit, TimeSpan untilReset, TimeSpan wait, TimeProvider time)
    {
        if (untilReset <= request.Options.Retry.MaxDelay && request.HasTimeFor(wait, time))
        {
            return null;
        }

        var current = limit is null ? null : limit with { Remaining = 0, Reset = untilReset };
        var exception = new DatadogApiException(ErrorMessage.ForLateCall(request, current, untilReset, wait))
        {
            StatusCode = HttpStatusCode.TooManyRequests,
            Operation = request.Operation.Name,
            Method = request.Operation.Method,
            Path = "/" + request.Path,
            RateLimit = current,
            RetryAfter = wait,
            Attempts = request.Attempts,
        };
        exception.SetOutcomeUnknown(request.MayHaveBeenCarriedOut);
        return exception;
    }

    private static DatadogApiException Create(
        ApiRequest request, ApiResponse response, TimeProvider time, string? problem, Exception? cause)
    {
        var received = response.Body.Span;
        var kept = received[..Math.Min(received.Length, PooledBody.MaxErrorLength)];
        var isCut = response.BodyProblem is not null || kept.Length < received.Length;
        var body = request.Credentials.Redact(Encoding.UTF8.GetString(kept), isCut);
        var errors = ErrorParser.Parse(body);
        var rateLimit = response.RateLimit;
        var retryAfter = rateLimit?.Reset ?? RetryAfter.Read(response.Headers, time);

        // A success that cannot be read was carried out, but its result is unknown.
        request.MayHaveBeenCarriedOut |= response.IsSuccess;
        var exception = new DatadogApiException(ErrorMessage.Compose(request, response, errors, body, rateLimit, retryAfter, problem), cause)
        {
            StatusCode = response.StatusCode,
            Errors = errors,
            Operation = request.Operation.Name,
            Method = request.Operation.Method,
            Path = "/" + request.Path,
            RateLimit = rateLimit,
            RetryAfter = retryAfter,
            Attempts = request.Attempts,
            ResponseBody = body,
        };
        exception.SetOutcomeUnknown(request.MayHaveBeenCarriedOut);
        return exception;
    }
}
