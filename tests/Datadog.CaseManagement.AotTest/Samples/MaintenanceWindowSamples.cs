namespace Datadog.CaseManagement.AotTest.Samples;

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
