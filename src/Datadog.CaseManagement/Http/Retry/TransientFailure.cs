using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Datadog.CaseManagement.Http.RateLimiting;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>Identifies transient failures.</summary>
internal static class TransientFailure
{
    /// <summary>Returns whether another attempt may succeed. The outcome of the failed attempt is then unknown.</summary>
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

    /// <summary>Returns whether a response leaves open whether the request was carried out.</summary>
    public static bool IsOutcomeUnknown(ApiResponse response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    /// <summary>Returns whether the request was not sent because there was no connection.</summary>
    public static bool WasNeverSent(Exception? exception) =>
        exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.ProxyTunnelError,
        };

    // An untrusted certificate and an unknown host are not transient, but a name server that cannot be reached is.
    private static bool IsLostConnection(HttpRequestException failure) =>
        failure.HttpRequestError switch
        {
            HttpRequestError.ConnectionError
                or HttpRequestError.ResponseEnded
                or HttpRequestError.InvalidResponse
                or HttpRequestError.HttpProtocolError => true,
            HttpRequestError.Unknown => failure is { InnerException: IOException } or { InnerException: null, StatusCode: null },
            HttpRequestError.SecureConnectionError => failure.InnerException is IOException,
            HttpRequestError.NameResolutionError => failure.InnerException is SocketException { SocketErrorCode: SocketError.TryAgain },
            HttpRequestError.ProxyTunnelError => HasProxyFailed(failure),
            _ => false,
        };

    // .NET 8 tells the status only in the message.
    private static bool HasProxyFailed(HttpRequestException failure) =>
        failure.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        || (failure.StatusCode is null
            && (failure.Message.Contains("'502'", StringComparison.Ordinal)
                || failure.Message.Contains("'503'", StringComparison.Ordinal)
                || failure.Message.Contains("'504'", StringComparison.Ordinal)));
}

/// <summary>Reads the <c>Retry-After</c> header, which holds seconds or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time) =>
        headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => RateLimitHeaders.GetTimeUntil(date, headers, time),
            _ => null,
        };
}
