using System.Net;
using Datadog.CaseManagement.Tests.Stubs;

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
    public async Task An_error_names_the_operation_and_has_what_the_server_said(string operation)
    {
        await using var client = await TestClient.StartAsync();
        await client.Stub.GivenAny().RespondsAsync(StubResponse.Json(
            404, """{"errors":[{"status":"404","code":"resource_not_found","title":"maintenance_window not found","detail":"d","meta":{"key":"1"}}]}"""));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => Calls[operation].Send(client));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(operation, exception.Operation);
        Assert.Equal(Calls[operation].Request, $"{exception.Method} {exception.Path}");
        var error = Assert.Single(exception.Errors);
        Assert.Equal(("404", "resource_not_found", "maintenance_window not found", "d"), (error.Status, error.Code, error.Title, error.Detail));
        Assert.Equal("""{"key":"1"}""", error.Meta!.Value.GetRawText());
        Assert.Equal(
            $"Datadog answered {operation} ({Calls[operation].Request}) with 404 Not Found: "
            + """maintenance_window not found: d (resource_not_found, {"key":"1"}).""",
            exception.Message);
        Assert.Equal(Calls[operation].Request, (await client.Stub.SingleRequestAsync()).ToString());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_refusal_names_the_scope(string operation)
    {
        await using var client = await TestClient.StartAsync();
        await client.Stub.GivenAny().RespondsAsync(StubResponse.Json(403, """{"errors":["Forbidden"]}""", "application/json"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => Calls[operation].Send(client));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Contains(
            $"with 403 Forbidden: Forbidden. The operation needs the OAuth scope {Calls[operation].Scope}:",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadCallNames))]
    public async Task What_cannot_be_sent_is_refused_before_anything_is_sent(string name)
    {
        await using var client = await TestClient.StartAsync();

        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => BadCalls[name].Send(client));

        Assert.Equal(BadCalls[name].Parameter, exception.ParamName);
        Assert.Empty(await client.Stub.RequestsAsync());
    }
}
