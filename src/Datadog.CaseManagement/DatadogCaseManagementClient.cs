using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>All clients of the API together, for programs without a dependency injection container.</summary>
/// <remarks>
/// Make one and keep it: it holds the connections. With a container, use <c>AddDatadogCaseManagement()</c> instead. Traces and metrics of the
/// calls come from the <c>ActivitySource</c> and the <c>Meter</c> named <c>Datadog.CaseManagement</c>, logs go to
/// <see cref="DatadogCaseManagementOptions.LoggerFactory"/>.
/// </remarks>
public sealed class DatadogCaseManagementClient : IDisposable
{
    private readonly HttpClient? _owned;

    /// <summary>Makes a client from the environment variables <c>DD_API_KEY</c>, <c>DD_APP_KEY</c>, <c>DD_SITE</c> and <c>DD_BEARER_TOKEN</c>.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public DatadogCaseManagementClient()
        : this(new DatadogCaseManagementOptions())
    {
    }

    /// <summary>Makes a client from options.</summary>
    /// <param name="options">
    /// Where to send and with what credentials. What it leaves unset is filled in from the environment variables, and what changes in
    /// it later, such as a rotated key, takes effect with the next request.
    /// </param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public DatadogCaseManagementClient(DatadogCaseManagementOptions options)
        : this(HttpClientDefaults.CreateClient(), options, ownsHttpClient: true)
    {
    }

    /// <summary>Makes a client that talks through an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="httpClient">
    /// The client to send with. It should not follow redirects, lest the keys reach another host, and it stays the caller's to dispose.
    /// </param>
    /// <param name="options">As in the other constructor.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public DatadogCaseManagementClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : this(httpClient, options, ownsHttpClient: false)
    {
    }

    private DatadogCaseManagementClient(HttpClient httpClient, DatadogCaseManagementOptions options, bool ownsHttpClient)
        : this(Connection.For(httpClient, options)) =>
        _owned = ownsHttpClient ? httpClient : null;

    internal DatadogCaseManagementClient(Connection connection)
    {
        RateLimits = connection.RateLimits;
        Cases = new CasesClient(connection);
        CaseTypes = new CaseTypesClient(connection);
        Projects = new CaseProjectsClient(connection);
        Views = new CaseViewsClient(connection);
        MaintenanceWindows = new MaintenanceWindowsClient(connection);
    }

    /// <summary>Cases.</summary>
    public CasesClient Cases { get; }

    /// <summary>Case types.</summary>
    public CaseTypesClient CaseTypes { get; }

    /// <summary>Projects, their notification rules and automation rules.</summary>
    public CaseProjectsClient Projects { get; }

    /// <summary>Views of cases.</summary>
    public CaseViewsClient Views { get; }

    /// <summary>Maintenance windows.</summary>
    public MaintenanceWindowsClient MaintenanceWindows { get; }

    /// <summary>What the answers have said of the rate limits.</summary>
    public RateLimits RateLimits { get; }

    /// <summary>Closes the connections, unless the <see cref="HttpClient"/> was the caller's.</summary>
    public void Dispose() => _owned?.Dispose();
}
