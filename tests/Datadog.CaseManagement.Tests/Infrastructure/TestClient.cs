using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The library in front of a server, with its own HTTP client and a fake clock.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly HttpClient _httpClient = HttpClientDefaults.CreateClient();
    private readonly StubServer? _stub;
    private readonly RawServer? _raw;

    /// <summary>In front of a <see cref="StubServer"/>.</summary>
    public TestClient()
        : this(new StubServer(), null, new FakeClock())
    {
    }

    /// <summary>In front of a <see cref="RawServer"/>, which has the same clock.</summary>
    public TestClient(params RawAnswer[] answers)
        : this(answers, new FakeClock())
    {
    }

    private TestClient(RawAnswer[] answers, FakeClock clock)
        : this(null, new RawServer(clock, answers), clock)
    {
    }

    private TestClient(StubServer? stub, RawServer? raw, FakeClock clock)
    {
        _stub = stub;
        _raw = raw;
        Clock = clock;
        Options = new DatadogCaseManagementOptions
        {
            ApiKey = ApiKey,
            ApplicationKey = ApplicationKey,
            BaseAddress = stub?.BaseAddress ?? raw!.BaseAddress,
        };
        Connection = new Connection(_httpClient, () => Options, Clock, random: () => 1);
        Datadog = new DatadogCaseManagementClient(Connection);
    }

    public const string ApiKey = "11111111api-key-of-the-tests1111";

    public const string ApplicationKey = "22222222application-key-of-the-tests2222";

    public StubServer Stub => _stub ?? throw new InvalidOperationException("This client talks to a raw server.");

    public RawServer Raw => _raw ?? throw new InvalidOperationException("This client talks to a stub server.");

    /// <summary>What the server has received, in the order of arrival.</summary>
    public IReadOnlyList<SentRequest> Requests => _stub?.Requests ?? Raw.Requests;

    public DatadogCaseManagementOptions Options { get; }

    public FakeClock Clock { get; }

    /// <summary>For operations that are not part of a client.</summary>
    public Connection Connection { get; }

    public DatadogCaseManagementClient Datadog { get; }

    public RateLimits RateLimits => Datadog.RateLimits;

    public CasesClient Cases => Datadog.Cases;

    public CaseTypesClient CaseTypes => Datadog.CaseTypes;

    public CaseProjectsClient Projects => Datadog.Projects;

    public CaseViewsClient Views => Datadog.Views;

    public MaintenanceWindowsClient MaintenanceWindows => Datadog.MaintenanceWindows;

    public UsersClient Users => Datadog.Users;

    public void Dispose()
    {
        Datadog.Dispose();
        _httpClient.Dispose();
        _raw?.Dispose();
        _stub?.Dispose();
    }
}
