using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>The library in front of a handler in the process: fast enough for a hundred thousand calls, and all on one thread.</summary>
internal sealed class HostileClient : HttpMessageHandler
{
    public const string ApiKey = "11111111api-key-of-the-tests1111";
    public const string ApplicationKey = "22222222application-key-of-the-tests2222";

    private readonly HttpClient _httpClient;
    private readonly ApiClient[] _clients;

    public HostileClient()
    {
        _httpClient = new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        Connection = new Connection(_httpClient, () => Options, Clock, random: () => 1);
        Cases = new CasesClient(Connection);
        CaseTypes = new CaseTypesClient(Connection);
        _clients = [Cases, CaseTypes, new CaseProjectsClient(Connection), new CaseViewsClient(Connection), new MaintenanceWindowsClient(Connection)];
    }

    public DatadogCaseManagementOptions Options { get; } = new() { ApiKey = ApiKey, ApplicationKey = ApplicationKey };

    public JumpingClock Clock { get; } = new();

    public Connection Connection { get; }

    public CasesClient Cases { get; }

    public CaseTypesClient CaseTypes { get; }

    /// <summary>What is answered.</summary>
    public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new ByteArrayContent("""{"data":{"id":"c1","type":"case"}}"""u8.ToArray()),
    };

    /// <summary>The latest request; <see langword="null"/> when there was none since it was last set.</summary>
    public SentRequest? Sent { get; set; }

    public ApiClient ClientOf(Type type) => _clients.Single(client => client.GetType() == type);

    /// <summary>Finishes a call, whatever it waits for, and throws what it throws.</summary>
    public T Finish<T>(Task<T> call)
    {
        for (var jumps = 0; !call.IsCompleted; jumps++)
        {
            Assert.InRange(jumps, 0, 100);
            Clock.JumpToNextTimer();
        }

        return call.GetAwaiter().GetResult();
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = new SentRequest(
            request.Method,
            request.RequestUri!,
            request.Headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString()),
            request.Content?.ReadAsByteArrayAsync(cancellationToken).GetAwaiter().GetResult() ?? []);
        return Task.FromResult(Answer());
    }

    protected override void Dispose(bool disposing)
    {
        _httpClient.Dispose();
        base.Dispose(disposing);
    }
}
