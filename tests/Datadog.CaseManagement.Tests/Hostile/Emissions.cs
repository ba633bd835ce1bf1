using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Testing;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>
/// All telemetry of the process as texts to search: logs, the activities of every source and the measurements of every meter, including
/// those of HttpClient, and the exceptions that it is given. Events of DiagnosticListener are excluded: by design they hand whole requests,
/// with their credentials, to listeners in the process.
/// </summary>
internal sealed partial class Emissions : IDisposable
{
    // A method, and a task that leads back to the exception.
    private static readonly string[] HoldNothingOfTheirOwn = [nameof(Exception.TargetSite), nameof(TaskCanceledException.Task)];

    private readonly ConcurrentQueue<(string Kind, string Text)> _texts = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Emissions()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<byte>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<short>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<float>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.SetMeasurementEventCallback<decimal>((instrument, _, tags, _) => Keep(instrument, tags));
        _meters.Start();
    }

    public FakeLogCollector Logs { get; } = new();

    /// <summary>Each text and its kind: <c>log</c>, <c>activity</c>, <c>metric</c>, or as it was given.</summary>
    public IEnumerable<(string Kind, string Text)> All => [.. _texts, .. Logs.Texts().Select(line => ("log", line))];

    public void Add(string kind, string? text) => _texts.Enqueue((kind, text ?? ""));

    /// <summary>An exception with all its properties and inner exceptions.</summary>
    public void Add(string kind, Exception exception)
    {
        Add(kind, exception.ToString());
        foreach (var property in exception.GetType().GetProperties().Where(property => !HoldNothingOfTheirOwn.Contains(property.Name)))
        {
            switch (property.GetValue(exception))
            {
                case Exception cause:
                    Add($"{kind}.{property.Name}", cause);
                    break;
                case IDictionary data:
                    Add($"{kind}.{property.Name}", string.Join(' ', data.Keys.Cast<object>().Concat(data.Values.Cast<object>())));
                    break;
                case { } value:
                    Touch.All(value).ForEach(text => Add($"{kind}.{property.Name}", text));
                    break;
            }
        }
    }

    /// <summary>What contains the text, also escaped as in JSON, URIs or HTML.</summary>
    public IEnumerable<string> Search(string text) =>
        All.Where(emission => Decoded(emission.Text).Any(form => form.Contains(text, StringComparison.OrdinalIgnoreCase))).Select(emission => $"{emission.Kind}: {emission.Text}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static IEnumerable<string> Decoded(string text) =>
    [
        text,
        Escape().Replace(text, match => match.Groups[1].Success ? ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString() : match.Groups[2].Value),
        Uri.UnescapeDataString(text),
        WebUtility.HtmlDecode(text),
    ];

    private void Keep(Activity activity)
    {
        Add("activity", $"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {activity.TraceStateString}");
        foreach (var (name, value) in activity.TagObjects)
        {
            Add("activity", $"{name}={value}");
        }

        foreach (var (name, value) in activity.Events.SelectMany(moment => moment.Tags))
        {
            Add($"event of {activity.Source.Name}", $"{name}={value}");
        }

        foreach (var (name, value) in activity.Baggage)
        {
            Add("activity", $"{name}={value}");
        }
    }

    private void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Add("metric", $"{instrument.Meter.Name} {instrument.Name} {instrument.Description}");
        foreach (var (name, value) in tags)
        {
            Add("metric", $"{name}={value}");
        }
    }

    [GeneratedRegex(@"\\(?:u([0-9a-fA-F]{4})|([""\\/]))")]
    private static partial Regex Escape();
}

/// <summary>Raw responses that echo secrets wherever a response can contain them.</summary>
internal sealed class Echoes(string plain, string quoted)
{
    private readonly string _everyForm = $"{plain} {quoted} {Escaped(plain)} {Escaped(quoted)} {quoted.Replace("/", "\\/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}";

    // A quote must be escaped in JSON.
    private string InJson => $"{plain} {Escaped(plain)} {Escaped(quoted)} x{Slashed}y {plain.ToUpperInvariant()}";

    private string Slashed => quoted.Replace("/", "\\/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>The responses by name.</summary>
    public IReadOnlyDictionary<string, RawAnswer> All => new Dictionary<string, RawAnswer>
    {
        ["success"] = Answer("200 OK", "{\"data\":{\"id\":\"1\"}}"),
        ["success-of-headers"] = Answer("200 OK", "{\"data\":{\"id\":\"1\"}}", $"X-RateLimit-Limit: 5000\r\nX-RateLimit-Remaining: 4000\r\nX-RateLimit-Reset: 1\r\nX-RateLimit-Period: 5\r\nX-{plain}: 1\r\n"),
        ["forbidden"] = Answer("403 Forbidden", $"{{\"errors\":[\"{InJson}\",{{\"title\":\"{InJson}\",\"detail\":\"{InJson}\",\"{InJson}\":1,\"meta\":{{\"{InJson}\":\"{InJson}\"}},\"source\":[\"{InJson}\"]}}]}}"),
        ["unauthorized"] = Answer("401 Unauthorized", $"{{\"errors\":[\"{InJson}\"]}}", $"WWW-Authenticate: Bearer realm=\"{plain}\"\r\n"),
        ["page"] = Answer("502 Bad Gateway", $"<html>{_everyForm}</html>"),
        ["long-page"] = Answer("400 Bad Request", string.Concat(Enumerable.Repeat($"{plain}{quoted}", 100))),
        ["limit"] = Answer("429 Too Many Requests", $"{{\"errors\":[\"{InJson}\"]}}", "X-RateLimit-Reset: 0\r\nX-RateLimit-Limit: 1000\r\nX-RateLimit-Period: 60\r\n"),
        ["unavailable"] = Answer("503 Service Unavailable", _everyForm, "Retry-After: 0\r\n"),
        ["redirect-to-host"] = Answer("307 Temporary Redirect", "", $"Location: https://{plain}.example/{plain}\r\n"),
        ["redirect-to-path"] = Answer("302 Found", "", $"Location: /{plain}?{plain}\r\n"),
        ["unreadable"] = Answer("200 OK", $"{{\"data\":{{\"attributes\":{{\"custom_attributes\":{{\"{plain}\":[}}}}}}}}"),
        ["unreadable-quoted"] = Answer("200 OK", $"{{\"data\":{{\"attributes\":{{\"custom_attributes\":{{\"{Slashed}\":[}}}}}}}}"),
        ["unreadable-text"] = Answer("200 OK", $"{_everyForm}"),
        ["type"] = RawAnswer.Text($"HTTP/1.1 500 x\r\nContent-Type: application/{plain}\r\nContent-Length: 3\r\n\r\nabc"),
        ["bad-status-line"] = RawAnswer.Text($"{plain} {quoted}\r\n\r\n"),
        ["bad-status"] = RawAnswer.Text($"HTTP/1.1 {plain}\r\n\r\n"),
        ["bad-header"] = RawAnswer.Text($"HTTP/1.1 200 OK\r\n{plain} {quoted}\r\n\r\n"),
        ["bad-chunk"] = RawAnswer.Text($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{plain}\r\n"),
        ["bad-compression"] = Answer("200 OK", plain, "Content-Encoding: gzip\r\n"),
        ["cut-off"] = RawAnswer.Text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + plain),
        ["too-long"] = Answer("200 OK", _everyForm + new string(' ', 200_000)),
        ["closed"] = RawAnswer.Empty,
        ["never"] = RawAnswer.Hang,
    };

    private RawAnswer Answer(string status, string body, string headers = "") =>
        RawAnswer.Text($"HTTP/1.1 {status} {plain}\r\nContent-Type: text/html; charset={plain}\r\nX-RateLimit-Name: {plain}\r\nX-Echo: {_everyForm}\r\nX-Echo: {plain}\r\n"
        + $"{headers}Connection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private static string Escaped(string text) => string.Concat(text.Select(character => $"\\u{(int)character:x4}"));
}
