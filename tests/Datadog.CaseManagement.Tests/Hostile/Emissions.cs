using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>
/// Everything that comes out of the process while it lives, as texts to search: logs, the activities of every source and the
/// measurements of every meter, those of HttpClient included, and the exceptions that it is given. The events of DiagnosticListener are
/// not here: they hand whole requests to whoever listens in the process, credentials and all, which is what they are for.
/// </summary>
internal sealed partial class Emissions : IDisposable
{
    // A method, and a task whose result is the exception again.
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

    public LogCapture Logs { get; } = new();

    /// <summary>What was said, and where: <c>log</c>, <c>activity</c>, <c>metric</c>, or as it was given.</summary>
    public IEnumerable<(string Kind, string Text)> All => [.. _texts, .. Logs.Lines.Select(line => ("log", line))];

    public void Add(string kind, string? text) => _texts.Enqueue((kind, text ?? ""));

    /// <summary>An exception with all that can be read from it, its causes included.</summary>
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

    /// <summary>What has the text in it, also when it is escaped as JSON, addresses or HTML do it.</summary>
    public IEnumerable<string> Search(string text) =>
        All.Where(said => Decoded(said.Text).Any(form => form.Contains(text, StringComparison.OrdinalIgnoreCase))).Select(said => $"{said.Kind}: {said.Text}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Logs.Dispose();
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
