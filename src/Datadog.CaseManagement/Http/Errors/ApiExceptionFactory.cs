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
