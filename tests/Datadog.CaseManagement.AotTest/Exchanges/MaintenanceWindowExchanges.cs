using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

internal static class MaintenanceWindowExchanges
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Exchange> All { get; } =
    [
        Exchange.OfList(
            "ListMaintenanceWindows", "GET /api/v2/maintenance_windows", null, MaintenanceWindowSamples.Window,
            datadog => datadog.MaintenanceWindows.ListAsync()),
        Exchange.Of(
            "CreateMaintenanceWindow",
            "POST /api/v2/maintenance_windows",
            """
            {"data":{"attributes":{"end_at":"2026-06-01T06:00:00Z","name":"Weekly","query":"project:SEC","start_at":"2026-06-01T00:00:00Z"},
            "type":"maintenance_window"}}
            """,
            MaintenanceWindowSamples.Window,
            datadog => datadog.MaintenanceWindows.CreateAsync(
                new CreateMaintenanceWindowRequest { Name = "Weekly", Query = "project:SEC", StartAt = Start, EndAt = Start.AddHours(6) })),
        Exchange.Of(
            "UpdateMaintenanceWindow",
            "PUT /api/v2/maintenance_windows/w1",
            """{"data":{"attributes":{"end_at":"2026-06-01T06:00:00Z"},"type":"maintenance_window"}}""",
            MaintenanceWindowSamples.Window,
            datadog => datadog.MaintenanceWindows.UpdateAsync("w1", new MaintenanceWindowUpdate { EndAt = Start.AddHours(6) })),
        Exchange.WithoutData(
            "DeleteMaintenanceWindow", "DELETE /api/v2/maintenance_windows/w1", null,
            datadog => datadog.MaintenanceWindows.DeleteAsync("w1")),
    ];
}
