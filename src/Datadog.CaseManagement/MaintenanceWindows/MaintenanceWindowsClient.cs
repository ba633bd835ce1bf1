using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.MaintenanceWindows;

namespace Datadog.CaseManagement;

/// <summary>Maintenance windows: times in which matching cases notify nobody and set off no automation rules.</summary>
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

    /// <summary>Lists all maintenance windows of the organisation.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The maintenance windows.</returns>
    /// <remarks><c>GET /api/v2/maintenance_windows</c>. OAuth scope: <c>event_correlation_config_read</c>.</remarks>
    /// <exception cref="DatadogApiException">401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<IReadOnlyList<MaintenanceWindow>> ListAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.ListMaintenanceWindows.For(), cancellationToken);

    /// <summary>Creates a maintenance window.</summary>
    /// <param name="request">The name, query, start and end of the maintenance window.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The maintenance window, with its identifier.</returns>
    /// <remarks>
    /// <c>POST /api/v2/maintenance_windows</c>. OAuth scope: <c>event_correlation_config_write</c>. Not repeated after a failure whose
    /// outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">400: a value is not valid. 401, 403, 429 and others as Datadog answers.</exception>
    public virtual Task<MaintenanceWindow> CreateAsync(
        CreateMaintenanceWindowRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.CreateMaintenanceWindow.For(), request, cancellationToken);

    /// <summary>Changes the name, query, start or end of a maintenance window.</summary>
    /// <param name="windowId">The maintenance window's UUID.</param>
    /// <param name="update">What changes.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The maintenance window as it is now.</returns>
    /// <remarks>
    /// <c>PUT /api/v2/maintenance_windows/{maintenance_window_id}</c>. OAuth scope: <c>event_correlation_config_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 400: a value is not valid. 404: there is no such maintenance window. 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task<MaintenanceWindow> UpdateAsync(
        string windowId, MaintenanceWindowUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.UpdateMaintenanceWindow.For(windowId), update, cancellationToken);

    /// <summary>Deletes a maintenance window for good.</summary>
    /// <param name="windowId">The maintenance window's UUID.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>A task that ends when the maintenance window is deleted.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/maintenance_windows/{maintenance_window_id}</c>. OAuth scope: <c>event_correlation_config_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// 404: there is no such maintenance window. 400, 401, 403, 429 and others as Datadog answers.
    /// </exception>
    public virtual Task DeleteAsync(string windowId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.DeleteMaintenanceWindow.For(windowId), cancellationToken);
}
