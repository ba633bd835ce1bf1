using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>Defines the log messages. The IDs and names of the events do not change, because programs filter by them.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(
        1, LogLevel.Debug, "{Operation} ({Method} {Route}) succeeded with {Status} in {DurationMs:0.#} ms, attempts: {Attempts}.", EventName = "CallSucceeded")]
    public static partial void CallSucceeded(
        this ILogger logger, string operation, HttpMethod method, string route, int status, double durationMs, int attempts);

    [LoggerMessage(
        2, LogLevel.Debug, "{Operation} ({Method} {Route}) failed with {ErrorType} in {DurationMs:0.#} ms, attempts: {Attempts}.", EventName = "CallFailed")]
    public static partial void CallFailed(
        this ILogger logger, string operation, HttpMethod method, string route, string errorType, double durationMs, int attempts);

    [LoggerMessage(
        3, LogLevel.Warning, "{Operation} ({Method} {Route}) is sent again in {WaitMs:0.#} ms, attempts so far: {Attempts}, reason: {Reason}.", EventName = "Retry")]
    public static partial void Retry(
        this ILogger logger, string operation, HttpMethod method, string route, double waitMs, int attempts, string reason);

    [LoggerMessage(
        4, LogLevel.Debug, "{Operation} ({Method} {Route}) waits {WaitMs:0.#} ms for the rate limit {RateLimit}.", EventName = "RateLimitWait")]
    public static partial void RateLimitWait(
        this ILogger logger, string operation, HttpMethod method, string route, double waitMs, string rateLimit);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "{Operation} ({Method} {Route}) returned a value of an unexpected type or format ({Kind}) at {Path}. It was not read, and is not logged again.",
        EventName = "UnexpectedJson")]
    public static partial void UnexpectedJson(
        this ILogger logger, string operation, HttpMethod method, string route, string kind, string path);
}
