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
        Datadog = new DatadogCaseManagementClient(Connection);
    }

    public const string ApiKey = "11111111api-key-of-the-tests1111";

    public const string ApplicationKey = "22222222application-key-of-the-tests2222";

    public StubServer Stub { get; }

    public DatadogCaseManagementOptions Options { get; }

    public FakeClock Clock { get; } = new();

    /// <summary>For operations that no client has.</summary>
    public Connection Connection { get; }

    public DatadogCaseManagementClient Datadog { get; }

    public RateLimits RateLimits => Datadog.RateLimits;

    public CasesClient Cases => Datadog.Cases;

    public CaseTypesClient CaseTypes => Datadog.CaseTypes;

    public CaseProjectsClient Projects => Datadog.Projects;

    public CaseViewsClient Views => Datadog.Views;

    public MaintenanceWindowsClient MaintenanceWindows => Datadog.MaintenanceWindows;

    public static async Task<TestClient> StartAsync() => new(await StubServer.StartAsync());

    public async ValueTask DisposeAsync()
    {
        Datadog.Dispose();
        _httpClient.Dispose();
        await Stub.DisposeAsync();
    }
}
