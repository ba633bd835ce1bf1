namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>
/// Defines the names of the tags, from OpenTelemetry's conventions for HTTP clients or else in the namespace <c>datadog</c>.
/// </summary>
internal static class TagNames
{
    public const string Method = "http.request.method";
    public const string Resends = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string UrlTemplate = "url.template";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ErrorType = "error.type";
    public const string Operation = "datadog.operation.name";
    public const string Registration = "datadog.registration.name";
    public const string RetryReason = "datadog.retry.reason";
    public const string RateLimit = "datadog.rate_limit.name";
}
