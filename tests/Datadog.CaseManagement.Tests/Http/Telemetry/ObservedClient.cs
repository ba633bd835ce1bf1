using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

/// <summary>The library in front of responses in sequence, each after 250 ms, from a host of its own; and its telemetry.</summary>
internal sealed class ObservedClient : IDisposable
{
    public static readonly TimeSpan Taken = TimeSpan.FromMilliseconds(250);

    private readonly CannedHandler _handler;
    private readonly HttpClient _httpClient;
    private readonly ILoggerFactory _loggerFactory;
    private readonly Queue<Func<HttpResponseMessage>> _answers;

    public ObservedClient(string registration, params Func<HttpResponseMessage>[] answers)
    {
        _answers = new(answers);
        _handler = new CannedHandler(_ =>
        {
            Clock.Advance(Taken);
            return _answers.Dequeue()();
        });
        _httpClient = new HttpClient(_handler);
        _loggerFactory = LoggerFactory.Create(logging => logging.AddProvider(new FakeLoggerProvider(Logs)).SetMinimumLevel(LogLevel.Trace));
        Options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = new Uri($"https://{Host}:8443/datadog") };
        Spans = new Spans(Host);
        Measurements = new Measurements(Host);
        Client = new DatadogCaseManagementClient(
            new Connection(_httpClient, () => Options, Clock, random: () => 1, new ClientTelemetry(Clock, _loggerFactory, registration)));
    }

    public ObservedClient(params Func<HttpResponseMessage>[] answers)
        : this("", answers)
    {
    }

    public string Host { get; } = $"{Guid.NewGuid():N}.example";

    public DatadogCaseManagementOptions Options { get; }

    public FakeClock Clock { get; } = new();

    public FakeLogCollector Logs { get; } = new();

    public Spans Spans { get; }

    public Measurements Measurements { get; }

    public DatadogCaseManagementClient Client { get; }

    public static Func<HttpResponseMessage> Status(HttpStatusCode status, params (string Name, string Value)[] headers) => () =>
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StringContent((int)status < 300 ? """{"data":{"id":"c1","type":"case"}}""" : """{"errors":["no"]}"""),
        };
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        return response;
    };

    public static Func<HttpResponseMessage> Body(string body) => () => new HttpResponseMessage { Content = new StringContent(body) };

    public static Func<HttpResponseMessage> Throws(Exception exception) => () => throw exception;

    /// <summary>Waits for a delay of the library and lets it end.</summary>
    public Task PassAsync(TimeSpan wait) => Clock.PassAsync(wait);

    public void Dispose()
    {
        _httpClient.Dispose();
        _handler.Dispose();
        Spans.Dispose();
        Measurements.Dispose();
        _loggerFactory.Dispose();
    }
}

/// <summary>The library's spans of calls to one host, because other tests run at the same time.</summary>
internal sealed class Spans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public Spans(string host)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Datadog.CaseManagement",
            Sample = (ref ActivityCreationOptions<ActivityContext> creation) =>
            {
                if (!creation.Tags!.Contains(new("server.address", host)))
                {
                    return ActivitySamplingResult.None;
                }

                SeenByTheSampler.Enqueue(Written(creation.Tags!));
                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("server.address"), host))
                {
                    _ended.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<Activity> Ended => [.. _ended];

    /// <summary>The tags that the sampler was given.</summary>
    public ConcurrentQueue<string> SeenByTheSampler { get; } = new();

    public static string Written(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    public void Dispose() => _listener.Dispose();
}

/// <summary>The library's measurements of calls to one host, because other tests run at the same time.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly string _host;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, string Text)> _all = new();

    public Measurements(string host)
    {
        _host = host;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Datadog.CaseManagement")
            {
                listener.EnableMeasurementEvents(instrument);
                Instruments[instrument.Name] = instrument;
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public ConcurrentDictionary<string, Instrument> Instruments { get; } = new();

    /// <summary>The values of an instrument, each with its tags in the order of their names.</summary>
    public IEnumerable<string> Of(string instrument) => _all.Where(measured => measured.Instrument == instrument).Select(measured => measured.Text);

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, IFormattable value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var known = tags.ToArray();
        if (known.Contains(new("server.address", _host)))
        {
            _all.Enqueue((instrument.Name, $"{value.ToString(null, CultureInfo.InvariantCulture)} {Spans.Written(known)}"));
        }
    }
}
