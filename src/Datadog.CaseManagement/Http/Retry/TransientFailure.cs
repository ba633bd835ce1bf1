using System.Net;
using System.Net.Http.Headers;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>Recognizes the failures that another attempt may overcome.</summary>
internal static class TransientFailure
{
    /// <summary>Whether another attempt may succeed. It is then unknown whether the failed one was carried out.</summary>
    public static bool IsTransient(ApiResponse? response, Exception? exception) =>
        response?.StatusCode is HttpStatusCode.RequestTimeout
            or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout
        || exception switch
        {
            HttpRequestException failure => IsLostConnection(failure),
            OperationCanceledException { InnerException: TimeoutException } => true,
            _ => false,
        };

    /// <summary>Whether there was no connection to send the request through.</summary>
    public static bool WasNeverSent(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError };

    // An untrusted certificate or a host that does not exist will be the same next time.
    private static bool IsLostConnection(HttpRequestException failure) =>
        failure.HttpRequestError switch
        {
            HttpRequestError.ConnectionError
                or HttpRequestError.ResponseEnded
                or HttpRequestError.InvalidResponse
                or HttpRequestError.HttpProtocolError => true,
            HttpRequestError.Unknown or HttpRequestError.SecureConnectionError => failure.InnerException is IOException,
            _ => false,
        };
}

/// <summary>The <c>Retry-After</c> header: seconds, or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time) =>
        headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => null,
        };
}
