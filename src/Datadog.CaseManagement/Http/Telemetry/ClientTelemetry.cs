using System.Diagnostics;
using System.Globalization;
using System.Net;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>
/// Emits the traces, metrics and logs of a registration. Without a listener, no tags are created and no messages are formatted.
/// </summary>
internal sealed class ClientTelemetry(TimeProvider time, ILoggerFactory? loggerFactory = null, string registration = "")
{
    // A service that changes its responses must not fill the log.
    private const int MaxLoggedValues = 256;

    private readonly HashSet<UnexpectedValue> _loggedValues = [];
    private readonly ILogger _logger = loggerFactory?.CreateLogger(HttpClientName.ForRegistration(registration)) ?? NullLogger.Instance;

    /// <summary>Whether a listener observes calls.</summary>
    public bool IsEnabled => Instruments.Source.HasListeners() || Instruments.Duration.Enabled || _logger.IsEnabled(LogLevel.Debug);

    /// <summary>Starts recording a call. Its span is the current one until the call ends.</summary>
    public CallTelemetry StartCall(ApiRequest request) => new(request, registration, _logger, time);

    /// <summary>Records that an attempt failed and is retried.</summary>
    public void Retrying(ApiRequest request, ApiResponse? response, Exception? exception, TimeSpan delay)
    {
        if (!Instruments.Retries.Enabled && !_logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        var reason = response is not null ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
            : exception is HttpRequestException failure ? failure.HttpRequestError.ToString()
            : "Timeout";
        var operation = request.Operation;
        _logger.Retry(operation.Name, operation.Method, operation.Route, delay.TotalMilliseconds, request.Attempts, reason);
        var tags = Tags(request);
        tags.Add(TagNames.RetryReason, reason);
        Instruments.Retries.Add(1, tags);
    }

    /// <summary>Records that a request waits for the next period of a rate limit.</summary>
    public void WaitingForRateLimit(ApiRequest request, string bucket, TimeSpan wait)
    {
        var operation = request.Operation;
        _logger.RateLimitWait(operation.Name, operation.Method, operation.Route, wait.TotalMilliseconds, bucket);
    }

    /// <summary>Records the response to an attempt.</summary>
    /// <param name="request">The call.</param>
    /// <param name="response">The response.</param>
    /// <param name="bucket">The rate limit that the operation counts against; <see langword="null"/> if it is not known.</param>
    public void ResponseReceived(ApiRequest request, ApiResponse response, string? bucket)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests && Instruments.RateLimitedResponses.Enabled)
        {
            var tags = Tags(request);
            if (bucket is not null)
            {
                tags.Add(TagNames.RateLimit, bucket);
            }

            Instruments.RateLimitedResponses.Add(1, tags);
        }

        // Only for the tracked limits, because their number is bounded.
        if (Instruments.RemainingRequests.Enabled
            && response.RateLimit is { Name: { } name, Remaining: { } remaining } && name == bucket)
        {
            var tags = ServerTags(request);
            tags.Add(TagNames.RateLimit, name);
            Instruments.RemainingRequests.Record(remaining, tags);
        }
    }

    /// <summary>Records the values of a response that do not have the expected type. Each path and kind is logged once.</summary>
    public void UnexpectedValuesReceived(ApiRequest request, UnexpectedValues values, ReadOnlySpan<byte> body)
    {
        var operation = request.Operation;
        Instruments.UnexpectedValues.Add(values.Count, new KeyValuePair<string, object?>(TagNames.Operation, operation.Name));
        if (!_logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        foreach (var (path, kind) in values.Describe(body).Where(MustLog))
        {
            _logger.UnexpectedJson(operation.Name, operation.Method, operation.Route, kind, path);
        }
    }

    private bool MustLog(UnexpectedValue value)
    {
        lock (_loggedValues)
        {
            return _loggedValues.Count < MaxLoggedValues && _loggedValues.Add(value);
        }
    }

    private TagList Tags(ApiRequest request)
    {
        var tags = ServerTags(request);
        tags.Add(TagNames.Operation, request.Operation.Name);
        return tags;
    }

    private TagList ServerTags(ApiRequest request)
    {
        var tags = new TagList { { TagNames.ServerAddress, request.Endpoint.IdnHost }, { TagNames.ServerPort, request.Endpoint.Port } };
        if (registration.Length > 0)
        {
            tags.Add(TagNames.Registration, registration);
        }

        return tags;
    }
}
