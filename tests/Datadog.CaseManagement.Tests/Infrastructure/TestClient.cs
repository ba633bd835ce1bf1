using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The library, pointed at a stub server, with the HTTP client that it makes for itself and a clock that stands still.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private readonly HttpClient _httpClient = DatadogHttp.CreateClient();

    private TestClient(StubServer stub)
    {
        Stub = stub;
        Options = new DatadogCaseManagementOptions { ApiKey = ApiKey, ApplicationKey = ApplicationKey, BaseAddress = stub.BaseAddress };
        Connection = new Connection(_httpClient, () => Options, Clock, random: () => 1);
        RateLimits = Connection.RateLimits;
        Cases = new CasesClient(Connection);
        CaseTypes = new CaseTypesClient(Connection);
        Projects = new CaseProjectsClient(Connection);
        Views = new CaseViewsClient(Connection);
        MaintenanceWindows = new MaintenanceWindowsClient(Connection);
    }

    public const string ApiKey = "11111111api-key-of-the-tests1111";

    public const string ApplicationKey = "22222222application-key-of-the-tests2222";

    public StubServer Stub { get; }

    public DatadogCaseManagementOptions Options { get; }

    public FakeClock Clock { get; } = new();

    /// <summary>For operations that no client has.</summary>
    public Connection Connection { get; }

    public RateLimits RateLimits { get; }

    public CasesClient Cases { get; }

    public CaseTypesClient CaseTypes { get; }

    public CaseProjectsClient Projects { get; }

    public CaseViewsClient Views { get; }

    public MaintenanceWindowsClient MaintenanceWindows { get; }

    public static async Task<TestClient> StartAsync() => new(await StubServer.StartAsync());

    public async ValueTask DisposeAsync()
    {
        _httpClient.Dispose();
        await Stub.DisposeAsync();
    }
}
