using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>Maintenance windows: times in which events of matching resources open no cases.</summary>
/// <remarks>
/// Every method throws a <see cref="DatadogApiException"/> when Datadog refuses the call or answers what cannot be read, and an
/// <see cref="ArgumentException"/> for an identifier that is blank or cannot be sent.
/// </remarks>
public partial class MaintenanceWindowsClient : ApiClient
{
    /// <summary>Makes a client that talks through an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="httpClient">
    /// The client to send with. It should not follow redirects, lest the keys reach another host, and it stays the caller's to dispose.
    /// </param>
    /// <param name="options">Where to send and with what credentials. What it leaves unset is taken from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or malformed.</exception>
    public MaintenanceWindowsClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Makes a client for mocking libraries, whose methods they replace.</summary>
    protected MaintenanceWindowsClient()
    {
    }

    internal MaintenanceWindowsClient(Connection connection)
        : base(connection)
    {
    }
}
