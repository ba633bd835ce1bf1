namespace Datadog.CaseManagement.Tests.Exchanges;

internal static class MaintenanceWindowExchanges
{
    public static ExchangeList<MaintenanceWindowsClient> All { get; } = new(datadog => datadog.MaintenanceWindows)
    {
        {
            "ListMaintenanceWindows", "GET /api/v2/maintenance_windows", null, MaintenanceWindowSamples.Window,
            windows => windows.ListAsync()
        },
        {
            "CreateMaintenanceWindow",
            "POST /api/v2/maintenance_windows",
            """
            {"data":{"attributes":{"end_at":"2026-06-01T06:00:00Z","name":"Weekly","query":"project:SEC","start_at":"2026-06-01T00:00:00Z"},
            "type":"maintenance_window"}}
            """,
            MaintenanceWindowSamples.Window,
            windows => windows.CreateAsync(
                new CreateMaintenanceWindowRequest
                {
                    Name = "Weekly",
                    Query = "project:SEC",
                    StartAt = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
                    EndAt = new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.Zero),
                })
        },
        {
            "UpdateMaintenanceWindow",
            "PUT /api/v2/maintenance_windows/w1",
            """{"data":{"attributes":{"end_at":"2026-06-01T06:00:00Z"},"type":"maintenance_window"}}""",
            MaintenanceWindowSamples.Window,
            windows => windows.UpdateAsync("w1", new MaintenanceWindowUpdate { EndAt = new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.Zero) })
        },
        { "DeleteMaintenanceWindow", "DELETE /api/v2/maintenance_windows/w1", null, windows => windows.DeleteAsync("w1") },
    };
}

internal static class MaintenanceWindowSamples
{
    public static readonly Sample<MaintenanceWindow> Window = new(
        """
        {"id":"w1","type":"maintenance_window","attributes":{"created_by":"u1","end_at":"2026-06-01T06:00:00Z","name":"Weekly",
        "query":"project:SEC","start_at":"2026-06-01T00:00:00Z","updated_by":"u2"}}
        """,
        window =>
        {
            Expect.Equal(["w1", "Weekly", "u2"], [window.Id, window.Attributes.Name, window.Attributes.UpdatedBy]);
            Expect.Equal(TimeSpan.FromHours(6), window.Attributes.EndAt - window.Attributes.StartAt);
        });
}
