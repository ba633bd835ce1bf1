using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>The span, the measurement and the log entry of one call with all its attempts.</summary>
internal sealed class CallTelemetry
{
    private readonly ApiRequest _request;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly long _begin;
    private readonly Activity? _activity;
    private TagList _tags;

    public CallTelemetry(ApiRequest request, string registration, ILogger logger, TimeProvider time)
    {
        var operation = request.Operation;
        (_request, _logger, _time, _begin) = (request, logger, time, time.GetTimestamp());
        _tags = new TagList
        {
            { TagNames.Method, operation.Method.Method },
            { TagNames.UrlTemplate, operation.Route },
            { TagNames.ServerAddress, request.Endpoint.IdnHost },
            { TagNames.ServerPort, request.Endpoint.Port },
            { TagNames.Operation, operation.Name },
        };
        if (registration.Length > 0)
        {
            _tags.Add(TagNames.Registration, registration);
        }

        // The requests of a call have client spans of their own, HttpClient's.
        _activity = Instruments.Source.HasListeners()
            ? Instruments.Source.StartActivity(ActivityKind.Internal, tags: _tags, name: operation.Name)
            : null;
    }

    public void Succeeded(HttpStatusCode status) => End(status, null);

    /// <summary>Records the type of a failure, but not its message, which can contain data of the caller.</summary>
    public void Failed(Exception exception) =>
        End(
            exception is DatadogApiException { Attempts: > 0 } failure ? failure.StatusCode : null,
            exception is DatadogApiException { StatusCode: < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices } answered
                ? ((int)answered.StatusCode).ToString(CultureInfo.InvariantCulture)
                : exception.GetType().FullName);

    private void End(HttpStatusCode? status, string? errorType)
    {
        var elapsed = _time.GetElapsedTime(_begin);
        if (status is { } answered)
        {
            _tags.Add(TagNames.Status, (int)answered);
        }

        if (errorType is not null)
        {
            _tags.Add(TagNames.ErrorType, errorType);
        }

        Instruments.Duration.Record(elapsed.TotalSeconds, _tags);
        EndActivity(status, errorType);
        Log(status, errorType, elapsed);
    }

    private void EndActivity(HttpStatusCode? status, string? errorType)
    {
        if (_activity is not { } activity)
        {
            return;
        }

        if (activity.IsAllDataRequested)
        {
            activity.SetTag(TagNames.Status, (int?)status);
            activity.SetTag(TagNames.ErrorType, errorType);
            activity.SetTag(TagNames.Resends, _request.Attempts > 1 ? _request.Attempts - 1 : null);
        }

        activity.SetStatus(errorType is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        activity.Dispose();
    }

    private void Log(HttpStatusCode? status, string? errorType, TimeSpan elapsed)
    {
        var operation = _request.Operation;
        if (errorType is null)
        {
            _logger.CallSucceeded(
                operation.Name, operation.Method, operation.Route, (int)status!, elapsed.TotalMilliseconds, _request.Attempts);
        }
        else
        {
            _logger.CallFailed(operation.Name, operation.Method, operation.Route, errorType, elapsed.TotalMilliseconds, _request.Attempts);
        }
    }
}
