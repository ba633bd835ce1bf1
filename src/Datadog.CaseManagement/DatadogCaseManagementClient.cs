using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>Provides all clients of the API, with and without a dependency injection container.</summary>
/// <remarks>
/// Create one instance and reuse it, because it holds the connections. With a container, use <c>AddDatadogCaseManagement()</c> instead. The
/// <c>ActivitySource</c> and the <c>Meter</c> named <c>Datadog.CaseManagement</c> emit traces and metrics of the calls. Logs are written to
/// <see cref="DatadogCaseManagementOptions.LoggerFactory"/>.
/// The exceptions, logs, traces and metrics of the library contain no key or token, not even one that a server returns. The spans and events
/// of .NET itself, whose source is <c>System.Net.Http</c>, can: they repeat what a server or proxy sent that is not HTTP, and the address of
/// a proxy with its user and password.
/// </remarks>
public class DatadogCaseManagementClient : IDisposable
{
    private readonly Lazy<Clients> _clients;

    /// <summary>
    /// Initializes a new instance of the <see cref="DatadogCaseManagementClient"/> class that reads the environment variables
    /// <c>DD_API_KEY</c>, <c>DD_APP_KEY</c>, <c>DD_SITE</c> and <c>DD_BEARER_TOKEN</c> when one of its properties is first used.
    /// </summary>
    /// <remarks>
    /// If a setting is missing or not valid, the property throws an
    /// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/>. Mocking libraries can derive from the class without settings.
    /// </remarks>
    public DatadogCaseManagementClient() => _clients = new Lazy<Clients>(
        static () => Clients.Create(HttpClientDefaults.CreateClient(), new DatadogCaseManagementOptions(), ownsHttpClient: true));

    /// <summary>Initializes a new instance of the <see cref="DatadogCaseManagementClient"/> class with options.</summary>
    /// <param name="options">
    /// The options of the client, which are not changed. What is not set is read from the environment variables when the client is created.
    /// A later change of the options, such as a rotated key, takes effect with the next call.
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
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. Its message handlers see the keys, and
    /// those of <see cref="IHttpClientFactory"/> log them at Trace level: for a client of the factory, use <c>AddDatadogCaseManagement()</c>.
    /// The caller disposes it.
    /// </param>
    /// <param name="options">
    /// The options of the client, which are not changed. What is not set is read from the environment variables when the client is created.
    /// A later change of the options, such as a rotated key, takes effect with the next call.
    /// </param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public DatadogCaseManagementClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : this(httpClient, options, ownsHttpClient: false)
    {
    }

    private DatadogCaseManagementClient(HttpClient httpClient, DatadogCaseManagementOptions options, bool ownsHttpClient)
        : this(Clients.Create(httpClient, options, ownsHttpClient))
    {
    }

    internal DatadogCaseManagementClient(
        CasesClient cases,
        CaseTypesClient caseTypes,
        CaseProjectsClient projects,
        CaseViewsClient views,
        MaintenanceWindowsClient maintenanceWindows,
        UsersClient users,
        RateLimits rateLimits)
        : this(new Clients(cases, caseTypes, projects, views, maintenanceWindows, users, rateLimits, Connection: null, OwnedHttpClient: null))
    {
    }

    internal DatadogCaseManagementClient(Connection connection)
        : this(Clients.Create(connection, ownedHttpClient: null))
    {
    }

    private DatadogCaseManagementClient(Clients clients) => _clients = new Lazy<Clients>(clients);

    /// <summary>Gets the client for cases.</summary>
    public virtual CasesClient Cases => _clients.Value.Cases;

    /// <summary>Gets the client for case types.</summary>
    public virtual CaseTypesClient CaseTypes => _clients.Value.CaseTypes;

    /// <summary>Gets the client for projects, their notification rules and automation rules.</summary>
    public virtual CaseProjectsClient Projects => _clients.Value.Projects;

    /// <summary>Gets the client for views.</summary>
    public virtual CaseViewsClient Views => _clients.Value.Views;

    /// <summary>Gets the client for maintenance windows.</summary>
    public virtual MaintenanceWindowsClient MaintenanceWindows => _clients.Value.MaintenanceWindows;

    /// <summary>Gets the client for the users of the organization.</summary>
    public virtual UsersClient Users => _clients.Value.Users;

    /// <summary>Gets the rate limits that the responses have reported.</summary>
    public virtual RateLimits RateLimits => _clients.Value.RateLimits;

    /// <summary>
    /// Ends the waits of the calls, such as that before a retry, with an <see cref="ObjectDisposedException"/>, and closes the connections,
    /// unless the caller provided the <see cref="HttpClient"/>.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Ends the waits of the calls, such as that before a retry, with an <see cref="ObjectDisposedException"/>, and closes the connections,
    /// unless the caller provided the <see cref="HttpClient"/>.
    /// </summary>
    /// <param name="disposing"><see langword="true"/> when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _clients.IsValueCreated)
        {
            _clients.Value.Connection?.Dispose();
            _clients.Value.OwnedHttpClient?.Dispose();
        }
    }

    private sealed record Clients(
        CasesClient Cases,
        CaseTypesClient CaseTypes,
        CaseProjectsClient Projects,
        CaseViewsClient Views,
        MaintenanceWindowsClient MaintenanceWindows,
        UsersClient Users,
        RateLimits RateLimits,
        Connection? Connection,
        HttpClient? OwnedHttpClient)
    {
        public static Clients Create(HttpClient httpClient, DatadogCaseManagementOptions options, bool ownsHttpClient) =>
            Create(Connection.For(httpClient, options), ownsHttpClient ? httpClient : null);

        public static Clients Create(Connection connection, HttpClient? ownedHttpClient) =>
            new(
                new CasesClient(connection),
                new CaseTypesClient(connection),
                new CaseProjectsClient(connection),
                new CaseViewsClient(connection),
                new MaintenanceWindowsClient(connection),
                new UsersClient(connection),
                connection.RateLimits,
                connection,
                ownedHttpClient);
    }
}
