using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.MaintenanceWindows;

public sealed class MaintenanceWindowErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CreateMaintenanceWindowRequest New => new()
    {
        Name = "Weekly",
        Query = "project:SEC",
        StartAt = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        EndAt = new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.Zero),
    };

    private static readonly Dictionary<string, (string Request, string Scope, Func<TestClient, Task> Send)> Calls = new()
    {
        ["ListMaintenanceWindows"] = (
            "GET /api/v2/maintenance_windows", "event_correlation_config_read", client => client.MaintenanceWindows.ListAsync(Token)),
        ["CreateMaintenanceWindow"] = (
            "POST /api/v2/maintenance_windows", "event_correlation_config_write", client => client.MaintenanceWindows.CreateAsync(New, Token)),
        ["UpdateMaintenanceWindow"] = (
            "PUT /api/v2/maintenance_windows/w1", "event_correlation_config_write", client => client.MaintenanceWindows.UpdateAsync("w1", new(), Token)),
        ["DeleteMaintenanceWindow"] = (
            "DELETE /api/v2/maintenance_windows/w1", "event_correlation_config_write", client => client.MaintenanceWindows.DeleteAsync("w1", Token)),
    };

    private static readonly Dictionary<string, (string Parameter, Func<TestClient, Task> Send)> BadCalls = new()
    {
        ["create without a request"] = ("request", client => client.MaintenanceWindows.CreateAsync(null!, Token)),
        ["create without a name"] = ("Name", client => client.MaintenanceWindows.CreateAsync(New with { Name = " " }, Token)),
        ["create without a query"] = ("Query", client => client.MaintenanceWindows.CreateAsync(New with { Query = null! }, Token)),
        ["update without a window"] = ("windowId", client => client.MaintenanceWindows.UpdateAsync("", new(), Token)),
        ["update without an update"] = ("update", client => client.MaintenanceWindows.UpdateAsync("w1", null!, Token)),
        ["delete without a window"] = ("windowId", client => client.MaintenanceWindows.DeleteAsync(" ", Token)),
        ["delete of the folder above"] = ("windowId", client => client.MaintenanceWindows.DeleteAsync("..", Token)),
    };

    public static TheoryData<string> Operations => [.. Calls.Keys];

    public static TheoryData<string> BadCallNames => [.. BadCalls.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public Task An_error_names_the_operation_and_has_what_the_server_said(string operation) =>
        OperationErrors.AssertSaysWhatWasCalledAsync(operation, Calls[operation].Request, Calls[operation].Send);

    [Theory]
    [MemberData(nameof(Operations))]
    public Task A_refusal_names_the_scope(string operation) =>
        OperationErrors.AssertNamesTheScopeAsync(Calls[operation].Scope, Calls[operation].Send);

    [Theory]
    [MemberData(nameof(BadCallNames))]
    public Task What_cannot_be_sent_is_refused_before_anything_is_sent(string name) =>
        OperationErrors.AssertRefusesAsync(BadCalls[name].Parameter, BadCalls[name].Send);
}
