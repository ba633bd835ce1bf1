using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.MaintenanceWindows;

public sealed class MaintenanceWindowTests
{
    private const string Window =
        """
        {"id":"w1","type":"maintenance_window","attributes":{"created_by":"u1","end_at":"2026-06-01T06:00:00Z","name":"Weekly",
        "query":"project:SEC","start_at":"2026-06-01T00:00:00Z","updated_by":"u2"}}
        """;

    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_gives_every_maintenance_window()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/maintenance_windows").Responds(StubResponse.Json(
            200, $$$"""{"data":[{{{Window}}},{"id":"w2","type":"maintenance_window"}]}"""));

        var windows = await client.MaintenanceWindows.ListAsync(Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("GET /api/v2/maintenance_windows", request.ToString());
        Assert.Empty(request.Body);
        Assert.Equal(["w1", "w2"], windows.Select(window => window.Id));
        AssertWindow(windows[0]);
        Assert.Null(windows[1].Attributes.StartAt);
    }

    [Fact]
    public async Task Create_sends_name_query_start_and_end()
    {
        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/maintenance_windows").Responds(StubResponse.Json(201, $$$"""{"data":{{{Window}}}}"""));

        var created = await client.MaintenanceWindows.CreateAsync(
            new CreateMaintenanceWindowRequest
            {
                Name = "Weekly",
                Query = "project:SEC",
                StartAt = Start,
                EndAt = new DateTimeOffset(2026, 6, 1, 8, 0, 0, 500, TimeSpan.FromHours(2)),
            },
            Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/maintenance_windows", request.ToString());
        AssertJson.Equal(
            """
            {"data":{"attributes":{"name":"Weekly","query":"project:SEC","start_at":"2026-06-01T00:00:00Z","end_at":"2026-06-01T08:00:00.5+02:00"},
            "type":"maintenance_window"}}
            """,
            request.BodyText);
        AssertWindow(created);
    }

    public static TheoryData<MaintenanceWindowUpdate, string> Updates => new()
    {
        { new(), "{}" },
        { new() { Name = "Nightly", Query = "project:OPS" }, """{"name":"Nightly","query":"project:OPS"}""" },
        { new() { StartAt = Start }, """{"start_at":"2026-06-01T00:00:00Z"}""" },
        { new() { EndAt = Start.AddHours(1) }, """{"end_at":"2026-06-01T01:00:00Z"}""" },
    };

    [Theory]
    [MemberData(nameof(Updates), DisableDiscoveryEnumeration = true)]
    public async Task Update_sends_what_changes(MaintenanceWindowUpdate update, string attributes)
    {
        using var client = new TestClient();
        client.Stub.Given("PUT", "/api/v2/maintenance_windows/w1").Responds(StubResponse.Json(200, $$$"""{"data":{{{Window}}}}"""));

        var updated = await client.MaintenanceWindows.UpdateAsync("w1", update, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("PUT /api/v2/maintenance_windows/w1", request.ToString());
        AssertJson.Equal($$$"""{"data":{"attributes":{{{attributes}}},"type":"maintenance_window"}}""", request.BodyText);
        AssertWindow(updated);
    }

    private static void AssertWindow(MaintenanceWindow window)
    {
        Assert.Equal("w1", window.Id);
        Assert.Equal(ResourceType.MaintenanceWindow, window.Type);
        Assert.Equal(
            new MaintenanceWindowAttributes
            {
                CreatedBy = "u1",
                EndAt = Start.AddHours(6),
                Name = "Weekly",
                Query = "project:SEC",
                StartAt = Start,
                UpdatedBy = "u2",
            },
            window.Attributes);
    }
}
