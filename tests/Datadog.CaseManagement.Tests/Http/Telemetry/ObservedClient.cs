using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

/// <summary>The library in front of answers that are given in turn, each after 250 ms, at a host of its own; and all that it tells.</summary>
internal sealed class ObservedClient : IDisposable
{
    public static readonly TimeSpan Taken = TimeSpan.FromMilliseconds(250);

    private readonly CannedHandler _handler;
    private readonly HttpClient _httpClient;
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
        Options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = new Uri($"https://{Host}:8443/datadog") };
        Spans = new Spans(Host);
        Measurements = new Measurements(Host);
        Client = new DatadogCaseManagementClient(
            new Connection(_httpClient, () => Options, Clock, random: () => 1, new ClientTelemetry(Clock, Logs, registration)));
    }

    public ObservedClient(params Func<HttpResponseMessage>[] answers)
        : this("", answers)
    {
    }

    public string Host { get; } = $"{Guid.NewGuid():N}.example";

    public DatadogCaseManagementOptions Options { get; }

    public FakeClock Clock { get; } = new();

    public LogEntries Logs { get; } = new();

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

    /// <summary>Waits as the library does.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await Clock.WaitUntilAwaitedAsync(wait);
        Clock.Advance(wait);
    }

    public void Dispose()
    {
        _httpClient.Dispose();
        _handler.Dispose();
        Spans.Dispose();
        Measurements.Dispose();
        Logs.Dispose();
    }
}
