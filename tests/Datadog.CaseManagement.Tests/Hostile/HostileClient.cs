using System.Net;
using System.Text.Json;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>The library in front of a handler in the process: all on one thread and fast enough for a hundred thousand calls.</summary>
internal sealed class HostileClient : IDisposable
{
    private readonly HttpClient _httpClient;
    private readonly ApiClient[] _clients;

    public HostileClient()
    {
        Handler = new CannedHandler(Respond);
        _httpClient = new HttpClient(Handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        Connection = new Connection(_httpClient, () => Options, Clock, random: () => 1);
        Cases = new CasesClient(Connection);
        CaseTypes = new CaseTypesClient(Connection);
        _clients =
        [
            Cases,
            CaseTypes,
            new CaseProjectsClient(Connection),
            new CaseViewsClient(Connection),
            new MaintenanceWindowsClient(Connection),
            new UsersClient(Connection),
        ];
    }

    public DatadogCaseManagementOptions Options { get; } = new() { ApiKey = TestClient.ApiKey, ApplicationKey = TestClient.ApplicationKey };

    public FakeClock Clock { get; } = new();

    public CannedHandler Handler { get; }

    public Connection Connection { get; }

    public CasesClient Cases { get; }

    public CaseTypesClient CaseTypes { get; }

    /// <summary>Creates the response.</summary>
    public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new ByteArrayContent("""{"data":{"id":"c1","type":"case"}}"""u8.ToArray()),
    };

    /// <summary>The latest request; <see langword="null"/> when there was none since it was last set.</summary>
    public HostileRequest? Sent { get; set; }

    public ApiClient ClientOf(Type type) => _clients.Single(client => client.GetType() == type);

    /// <summary>Completes a call by advancing the clock, and throws what it throws.</summary>
    public T Finish<T>(Task<T> call)
    {
        for (var waits = 0; !call.IsCompleted; waits++)
        {
            Assert.InRange(waits, 0, 100);
            Clock.AdvanceToNextTimer();
        }

        return call.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _httpClient.Dispose();
        Handler.Dispose();
    }

    private HttpResponseMessage Respond(HttpRequestMessage request)
    {
        // A hundred thousand requests would not fit in memory.
        Handler.Clear();
        Sent = new HostileRequest(
            request.Method,
            request.RequestUri!,
            request.Headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString()),
            request.Content?.ReadAsByteArrayAsync().GetAwaiter().GetResult() ?? []);
        return Answer();
    }
}

/// <summary>A request as the handler received it, which outlives its message.</summary>
internal sealed record HostileRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The decoded segments of the path on the wire.</summary>
    public IEnumerable<string> Segments => Uri.AbsolutePath.Split('/').Skip(1).Select(Uri.UnescapeDataString);
}
