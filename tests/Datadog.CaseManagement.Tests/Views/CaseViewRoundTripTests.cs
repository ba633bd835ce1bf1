using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Views;

public sealed class CaseViewRoundTripTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","type":"view","attributes":{},"relationships":{}}""")]
    [InlineData("""{"id":"1","type":"view_of_views","attributes":{"name":"n","query":"q","np_rule_id":"r","created_at":"2026-01-02T03:04:05.1234567Z","modified_at":"2026-01-02T03:04:05+02:00","new":{"x":[1,null]}}}""")]
    [InlineData("""{"relationships":{"created_by":{"data":{"id":"u","type":"robot","meta":1},"links":{"self":"/"}},"modified_by":{"data":null},"project":{"meta":{}},"team":{"data":[]}},"meta":1}""")]
    public void A_view_is_written_as_it_was_read(string json) => AssertRoundTrip<CaseView>(json);

    [Theory]
    [InlineData("""{"project_id":"p","name":"n","query":"q","np_rule_id":"r","new":{"x":1}}""")]
    public void A_request_survives_a_queue(string json)
    {
        AssertRoundTrip<CreateCaseViewRequest>(json);
        AssertRoundTrip<CaseViewUpdate>(json);
    }

    [Fact]
    public void Nothing_that_can_be_empty_is_null_when_nothing_arrived()
    {
        var read = JsonSerializer.Deserialize<CaseView>("{}", DatadogJson.Options)!;

        Assert.Equal("", read.Id);
        Assert.Null(read.Attributes.Name);
        Assert.Null(read.Relationships.CreatedBy);
    }

    private static void AssertRoundTrip<T>(string json) =>
        AssertJson.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, DatadogJson.Options), DatadogJson.Options));
}
