namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>The names of the tags: OpenTelemetry's conventions for HTTP clients where they have a name, Datadog's namespace otherwise.</summary>
internal static class TagNames
{
    public const string Method = "http.request.method";
    public const string Resends = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string UrlTemplate = "url.template";
    public const string Url = "url.full";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ErrorType = "error.type";
    public const string Operation = "datadog.operation.name";
    public const string Registration = "datadog.registration.name";
    public const string RetryReason = "datadog.retry.reason";
    public const string RateLimit = "datadog.rate_limit.name";
}
