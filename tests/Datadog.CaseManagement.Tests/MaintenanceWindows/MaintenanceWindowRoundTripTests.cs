using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.MaintenanceWindows;

public sealed class MaintenanceWindowRoundTripTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","type":"maintenance_window","attributes":{}}""")]
    [InlineData("""{"id":"1","type":"maintenance_pane","attributes":{"created_by":"u","updated_by":"v","name":"n","query":"q","start_at":"2026-06-01T00:00:00Z","end_at":"2026-06-01T06:00:00.25Z","recurrence":{"every":["week",1,null]}}}""")]
    [InlineData("""{"id":"1","relationships":{"created_by":{"data":{"id":"u","type":"user"}}},"meta":{"a":1e400}}""")]
    public void A_maintenance_window_is_written_as_it_was_read(string json) => AssertRoundTrip<MaintenanceWindow>(json);

    [Theory]
    [InlineData("""{"name":"n","query":"q","start_at":"2026-06-01T00:00:00Z","end_at":"2026-06-01T06:00:00Z","new":{"x":1}}""")]
    public void A_request_survives_a_queue(string json)
    {
        AssertRoundTrip<CreateMaintenanceWindowRequest>(json);
        AssertRoundTrip<MaintenanceWindowUpdate>(json);
    }

    private static void AssertRoundTrip<T>(string json) =>
        AssertJson.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, DatadogJson.Options), DatadogJson.Options));
}
