using System.Text.Json;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Serialization;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("""{"id":"1","type":"case","attributes":{},"relationships":{}}""")]
    [InlineData("""{"id":"1","type":"case"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","attributes":{"insights":[],"custom_attributes":{},"attributes":{}}}""")]
    [InlineData("""{"attributes":{"attributes":{"team":["a","b"],"none":[]}}}""")]
    [InlineData("""{"attributes":{"type":"TUNKNOWN","priority":"P9","status":"TRIGGERED","status_group":"SG_NEW","merge_status":"MERGED"}}""")]
    [InlineData("""{"attributes":{"created_at":"2025-12-30T13:49:47.542749Z","closed_at":"2025-12-30T15:49:47+02:00"}}""")]
    [InlineData("""{"attributes":{"due_date":"2026-12-31"}}""")]
    [InlineData("""{"attributes":{"due_date":"2026-12-31T00:00:00Z"}}""")]
    [InlineData("""{"attributes":{"created_by_author":{"type":"USER","content":{"name":"frog"}}}}""")]
    [InlineData("""{"attributes":{"insights":[{"ref":"/m/1","resource_id":"1","type":"NEW_KIND","score":0.5}]}}""")]
    [InlineData("""{"attributes":{"jira_issue":{"result":{"issue_id":"1","issue_key":"A-1","issue_url":"u","project_key":"A","x":1},"status":"LOST","y":2}}}""")]
    [InlineData("""{"attributes":{"service_now_ticket":{"result":{"sys_target_link":"u","x":1},"status":"COMPLETED"}}}""")]
    [InlineData("""{"relationships":{"assignee":{"data":null},"created_by":{"data":{"id":"u","type":"user","meta":1},"links":{"self":"/"}},"parent":{"data":[]}}}""")]
    [InlineData("""{"relationships":{"project":{"links":{"self":"/"}}}}""")]
    [InlineData("""{"attributes":{"custom_attributes":{"n":{"type":"NUMBER","is_multi":false,"value":1.50},"t":{"type":"TEXT","is_multi":true,"value":["a"]},"odd":{"type":"NEW","is_multi":true,"value":{"a":null},"x":1},"nil":{"type":"TEXT","is_multi":false,"value":null},"bare":{}}}}""")]
    [InlineData("""{"new":{"deep":[1,2.0,"x",null,true]},"attributes":{"new":1e400},"meta":{}}""")]
    public void A_case_is_written_as_it_was_read(string json) => AssertRoundTrip<Case>(json);

    [Theory]
    [InlineData("""{"id":"1","type":"case_type","attributes":{"name":"World","emoji":"🌍","description":"d","internal":false}}""")]
    [InlineData("""{"attributes":{"deleted_at":"2025-12-30T13:49:47Z","x":[]}}""")]
    [InlineData("""{"attributes":{"statuses_config":{"open":{"status_options":[{"name":"Open","color":"red"}],"default":"Open"},"in_progress":{"status_options":[]},"closed":{},"paused":{"default":"P"}}}}""")]
    public void A_case_type_is_written_as_it_was_read(string json) => AssertRoundTrip<CaseType>(json);

    [Fact]
    public void Digits_beyond_the_seventh_are_the_only_thing_that_is_dropped()
    {
        var read = Read<Case>("""{"attributes":{"created_at":"2025-12-30T13:49:46.968106806Z"}}""");

        Assert.Equal(new DateTimeOffset(2025, 12, 30, 13, 49, 46, TimeSpan.Zero).AddTicks(9681068), read.Attributes.CreatedAt);
        Assert.Equal("""{"attributes":{"created_at":"2025-12-30T13:49:46.9681068Z"}}""", Write(read));
    }

    [Fact]
    public void Nothing_that_can_be_empty_is_null_when_nothing_arrived()
    {
        var read = Read<Case>("{}");

        Assert.Equal("", read.Id);
        Assert.Empty(read.AdditionalProperties);
        Assert.Empty(read.Attributes.Insights);
        Assert.Empty(read.Attributes.Attributes);
        Assert.Empty(read.Attributes.CustomAttributes);
        Assert.Null(read.Relationships.Assignee);
    }

    [Theory]
    [InlineData("\"2026-12-31\"", "2026-12-31")]
    [InlineData("\"2026-12-31T23:30:00-05:00\"", "2026-12-31")]
    [InlineData("\"soon\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_due_date_is_read_as_the_calendar_date_it_is_written_with(string json, string? expected)
    {
        var read = Read<Case>($$$"""{"attributes":{"due_date":{{{json}}}}}""");

        Assert.Equal(expected, read.Attributes.DueDate?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void Models_that_a_person_makes_are_written_in_the_form_of_the_wire()
    {
        var made = new Case
        {
            Id = "1",
            Type = ResourceType.Case,
            Attributes = new CaseAttributes
            {
                DueDate = new DateOnly(2026, 12, 31),
                CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                Priority = CasePriority.P1,
                CustomAttributes = new Dictionary<string, CustomAttributeValue> { ["n"] = CustomAttributeValue.Number([1, 2.5]) },
            },
        };

        AssertJson.Equal(
            """
            {"id":"1","type":"case","attributes":{"due_date":"2026-12-31","created_at":"2026-01-02T03:04:05Z","priority":"P1",
            "custom_attributes":{"n":{"type":"NUMBER","is_multi":true,"value":[1,2.5]}}}}
            """,
            Write(made));
    }

    [Fact]
    public void A_model_also_survives_a_serializer_that_knows_nothing_of_the_library()
    {
        const string Json = """{"id":"1","type":"case","attributes":{"title":"t","priority":"P9","due_date":"2026-12-31","new":{"x":1}}}""";

        var restored = JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(Read<Case>(Json), PlainJson.Options), PlainJson.Options)!;

        Assert.Equal("1", restored.Id);
        Assert.Equal(new CasePriority("P9"), restored.Attributes.Priority);
        Assert.Equal(new DateOnly(2026, 12, 31), restored.Attributes.DueDate);
        Assert.Equal("""{"x":1}""", restored.Attributes.AdditionalProperties["new"].GetRawText());
    }

    private static void AssertRoundTrip<T>(string json) => AssertJson.Equal(json, Write(Read<T>(json)));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, DatadogJson.Options)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, DatadogJson.Options);
}
