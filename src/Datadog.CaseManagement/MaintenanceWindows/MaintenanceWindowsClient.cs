using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.MaintenanceWindows;

namespace Datadog.CaseManagement;

/// <summary>The client for maintenance windows, in which matching cases send no notifications and trigger no automation rules.</summary>
/// <remarks>
/// Datadog documents the statuses 400, 401, 403, 404 and 429 for every operation. Each of them, any other error and a response that cannot
/// be read result in a <see cref="DatadogApiException"/>. A valid identifier is not blank, is neither <c>.</c> nor <c>..</c>, and has at
/// most 60,000 characters when it is escaped. Text with a lone surrogate, which UTF-8 cannot represent, results in an
/// <see cref="ArgumentException"/>.
/// </remarks>
public class MaintenanceWindowsClient : ApiClient
{
    /// <summary>Initializes a new instance of the <see cref="MaintenanceWindowsClient"/> class with an HTTP client.</summary>
    /// <param name="httpClient">
    /// The HTTP client. Disable automatic redirects so that the keys are never sent to another host. Its message handlers see the keys, and
    /// those of <see cref="IHttpClientFactory"/> log them at Trace level: for a client of the factory, use <c>AddDatadogCaseManagement()</c>.
    /// The caller disposes it.
    /// </param>
    /// <param name="options">The options of the client. What is not set is read from the environment variables.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is missing or not valid.</exception>
    public MaintenanceWindowsClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : base(httpClient, options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="MaintenanceWindowsClient"/> class for mocking.</summary>
    protected MaintenanceWindowsClient()
    {
    }

    internal MaintenanceWindowsClient(Connection connection)
        : base(connection)
    {
    }

    /// <summary>Lists all maintenance windows of the organization.</summary>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The maintenance windows.</returns>
    /// <remarks><c>GET /api/v2/maintenance_windows</c>. OAuth scope: <c>event_correlation_config_read</c>.</remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 403 when the OAuth scope is missing.</exception>
    public virtual Task<IReadOnlyList<MaintenanceWindow>> ListAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.ListMaintenanceWindows.For(), cancellationToken);

    /// <summary>Creates a maintenance window.</summary>
    /// <param name="request">The name, query, start and end of the maintenance window.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The created maintenance window.</returns>
    /// <remarks>
    /// <c>POST /api/v2/maintenance_windows</c>. OAuth scope: <c>event_correlation_config_write</c>. Not retried after a failure whose
    /// outcome is unknown.
    /// </remarks>
    /// <exception cref="DatadogApiException">Datadog returned an error, for example 400 when a value is not valid.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="request"/> is <see langword="null"/>, or a required value of it is blank.
    /// </exception>
    public virtual Task<MaintenanceWindow> CreateAsync(
        CreateMaintenanceWindowRequest request, CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.CreateMaintenanceWindow.For(), request, cancellationToken);

    /// <summary>Updates the name, query, start or end of a maintenance window.</summary>
    /// <param name="windowId">The UUID of the maintenance window.</param>
    /// <param name="update">The values to update. A value that is not set is not changed.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The updated maintenance window.</returns>
    /// <remarks>
    /// <c>PUT /api/v2/maintenance_windows/{maintenance_window_id}</c>. OAuth scope: <c>event_correlation_config_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 400 when a value is not valid or 404 when the maintenance window does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="windowId"/> is not a valid identifier, or <paramref name="update"/> is <see langword="null"/>.
    /// </exception>
    public virtual Task<MaintenanceWindow> UpdateAsync(
        string windowId, MaintenanceWindowUpdate update, CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.UpdateMaintenanceWindow.For(windowId), update, cancellationToken);

    /// <summary>Deletes a maintenance window permanently.</summary>
    /// <param name="windowId">The UUID of the maintenance window.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>A task that represents the asynchronous operation.</returns>
    /// <remarks>
    /// <c>DELETE /api/v2/maintenance_windows/{maintenance_window_id}</c>. OAuth scope: <c>event_correlation_config_write</c>.
    /// </remarks>
    /// <exception cref="DatadogApiException">
    /// Datadog returned an error, for example 404 when the maintenance window does not exist.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="windowId"/> is not a valid identifier.</exception>
    public virtual Task DeleteAsync(string windowId, CancellationToken cancellationToken = default) =>
        Api.SendAsync(MaintenanceWindowOperations.DeleteMaintenanceWindow.For(windowId), cancellationToken);
}
