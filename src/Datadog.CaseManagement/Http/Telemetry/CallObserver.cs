using System.Diagnostics;
using System.Globalization;
using System.Net;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.DependencyInjection;
using Datadog.CaseManagement.Http.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>
/// Tells traces, metrics and logs what happens to the calls of a registration. It costs nothing when nobody listens: then no tag is made
/// and no text is written.
/// </summary>
internal sealed class CallObserver(TimeProvider time, ILoggerFactory? loggerFactory = null, string registration = "")
{
    private readonly ILogger _logger = loggerFactory?.CreateLogger(HttpClientNames.Of(registration)) ?? NullLogger.Instance;

    /// <summary>A call begins. Its span is the current one until the call has ended.</summary>
    /// <returns><see langword="null"/> when nobody listens.</returns>
    public ObservedCall? Begin(ApiRequest request) =>
        Instruments.Source.HasListeners() || Instruments.Duration.Enabled || _logger.IsEnabled(LogLevel.Debug)
            ? new ObservedCall(request, registration, _logger, time)
            : null;

    /// <summary>An attempt has failed and is followed by another.</summary>
    public void Retrying(ApiRequest request, ApiResponse? response, Exception? exception, TimeSpan wait)
    {
        if (!Instruments.Retries.Enabled && !_logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        var reason = response is not null ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
            : exception is HttpRequestException failure ? failure.HttpRequestError.ToString()
            : "Timeout";
        var operation = request.Operation;
        _logger.Retry(operation.Id, operation.Method, operation.Route, wait.TotalMilliseconds, request.Attempts, reason);
        var tags = Tags(request);
        tags.Add(TagNames.RetryReason, reason);
        Instruments.Retries.Add(1, tags);
    }

    /// <summary>A request waits until the period of a rate limit is over.</summary>
    public void Waiting(ApiRequest request, RateLimitBucket bucket, TimeSpan wait)
    {
        var operation = request.Operation;
        _logger.RateLimitWait(operation.Id, operation.Method, operation.Route, wait.TotalMilliseconds, bucket.Name);
    }

    /// <summary>An attempt was answered.</summary>
    /// <param name="request">The call.</param>
    /// <param name="response">The answer.</param>
    /// <param name="bucket">The rate limit that the operation counts against; <see langword="null"/> when it is not known.</param>
    public void Answered(ApiRequest request, ApiResponse response, RateLimitBucket? bucket)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests && Instruments.Refusals.Enabled)
        {
            var tags = Tags(request);
            if (bucket is not null)
            {
                tags.Add(TagNames.RateLimit, bucket.Name);
            }

            Instruments.Refusals.Add(1, tags);
        }

        // Only for the limits that are kept, of which there are not many, whatever names a server makes up.
        if (Instruments.RemainingRequests.Enabled
            && response.RateLimit is { Name: { } name, Remaining: { } remaining } && name == bucket?.Name)
        {
            var tags = ServerTags(request);
            tags.Add(TagNames.RateLimit, name);
            Instruments.RemainingRequests.Record(remaining, tags);
        }
    }

    private TagList Tags(ApiRequest request)
    {
        var tags = ServerTags(request);
        tags.Add(TagNames.Operation, request.Operation.Id);
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
