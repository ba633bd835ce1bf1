using System.Net;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>Tells the failures that another attempt may mend, and that leave open whether the request was carried out.</summary>
internal static class Failure
{
    public static bool LeavesOutcomeOpen(ApiResponse? response, Exception? exception) =>
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

    /// <summary>Whether there was no connection to send anything through.</summary>
    public static bool CameBeforeSending(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError };

    // A certificate that is not trusted or a host that does not exist is the same the next time.
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
