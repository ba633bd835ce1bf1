using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>Provides all clients of the API, for programs without a dependency injection container.</summary>
/// <remarks>
/// Create one instance and reuse it, because it holds the connections. With a container, use <c>AddDatadogCaseManagement()</c> instead. The
/// <c>ActivitySource</c> and the <c>Meter</c> named <c>Datadog.CaseManagement</c> emit traces and metrics of the calls. Logs are written to
/// <see cref="DatadogCaseManagementOptions.LoggerFactory"/>.
/// </remarks>
public sealed class DatadogCaseManagementClient : IDisposable
{
    private readonly HttpClient? _owned;

    /// <summary>
    /// Initializes a new instance of the <see cref="DatadogCaseManagementClient"/> class from the environment variables <c>DD_API_KEY</c>,
    /// <c>DD_APP_KEY</c>, <c>DD_SITE</c> and <c>DD_BEARER_TOKEN</c>.
    /// </summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public DatadogCaseManagementClient()
        : this(new DatadogCaseManagementOptions())
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DatadogCaseManagementClient"/> class with options.</summary>
    /// <param name="options">
    /// The options of the client. What is not set is read from the environment variables. A later change, such as a rotated key, takes
    /// effect with the next call.
    /// </param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public DatadogCaseManagementClient(DatadogCaseManagementOptions options)
        : this(HttpClientDefaults.CreateClient(), options, ownsHttpClient: true)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="DatadogCaseManagementClient"/> class with an HTTP client and options.
    /// </summary>
    /// <param name="httpClient">
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. The caller disposes it.
    /// </param>
    /// <param name="options">
    /// The options of the client. What is not set is read from the environment variables. A later change, such as a rotated key, takes
    /// effect with the next call.
    /// </param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
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

    /// <summary>Gets the client for cases.</summary>
    public CasesClient Cases { get; }

    /// <summary>Gets the client for case types.</summary>
    public CaseTypesClient CaseTypes { get; }

    /// <summary>Gets the client for projects, their notification rules and automation rules.</summary>
    public CaseProjectsClient Projects { get; }

    /// <summary>Gets the client for views.</summary>
    public CaseViewsClient Views { get; }

    /// <summary>Gets the client for maintenance windows.</summary>
    public MaintenanceWindowsClient MaintenanceWindows { get; }

    /// <summary>Gets the rate limits that the responses have reported.</summary>
    public RateLimits RateLimits { get; }

    /// <summary>Closes the connections, unless the caller provided the <see cref="HttpClient"/>.</summary>
    public void Dispose() => _owned?.Dispose();
}
