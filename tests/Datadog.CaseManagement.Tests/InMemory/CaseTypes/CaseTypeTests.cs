using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

public sealed class CaseTypeTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task The_built_in_types_exist_from_the_start()
    {
        const string ChangeRequests = """
            {
              "open":{"status_options":[{"name":"Open"}],"default":"Open"},
              "in_progress":{"status_options":[{"name":"Pending Approval"},{"name":"Approved"},{"name":"Implementing"}],"default":"Pending Approval"},
              "closed":{"status_options":[{"name":"Completed"},{"name":"Cancelled"},{"name":"Declined"}],"default":"Completed"}
            }
            """;
        string[] expected =
        [
            BuiltIn(1, "Standard", "General tasks and investigations", InMemoryFixture.StatusesConfig),
            BuiltIn(2, "Event Management", "Triage and investigate correlated alerts and events", InMemoryFixture.StatusesConfig),
            BuiltIn(3, "Security", "Used By Datadog Security products and for general security workflows", InMemoryFixture.StatusesConfig),
            BuiltIn(4, "Change Request", "Request and track approvals", ChangeRequests.OnOneLine()),
            BuiltIn(5, "Error Tracking", "Triage and investigate errors", InMemoryFixture.StatusesConfig),
            BuiltIn(7, "Logs Optimization Insights", "Triage and investigate logs optimization insights", InMemoryFixture.StatusesConfig),
        ];

        Assert.Equal(RawResponse.JsonApi(200, $$"""{"data":[{{string.Join(',', expected)}}]}"""), await _fixture.GetAsync("cases/types"));

        static string BuiltIn(int number, string name, string description, string statuses) => $$"""
            {
              "id":"00000000-0000-0000-0000-00000000000{{number}}","type":"case_type",
              "attributes":{"description":"{{description}}","emoji":"","internal":true,"name":"{{name}}","statuses_config":{{statuses}}}
            }
            """.OnOneLine();
    }

    [Theory]
    [InlineData(1, "STANDARD", "Open")]
    [InlineData(4, "TUNKNOWN", "Pending Approval")]
    [InlineData(5, "ERROR_TRACKING_ISSUE", "Open")]
    public async Task Cases_can_have_a_built_in_type(int number, string legacyType, string status)
    {
        var created = await _fixture.PostAsync("cases", _fixture.CaseBodyWith(
            $""" "title":"T","type_id":"00000000-0000-0000-0000-00000000000{number}","status_name":"{status}" """));

        Assert.Equal((legacyType, status), ((string?)created.Attributes["type"], (string?)created.Attributes["status_name"]));
    }

    [Fact]
    public async Task New_case_types_follow_in_the_order_of_their_creation()
    {
        foreach (var name in new[] { "Zebra", "Ant" })
        {
            await _fixture.PostAsync("cases/types", $$$"""{"data":{"type":"case_type","attributes":{"name":"{{{name}}}"} } }""");
        }

        var response = await _fixture.GetAsync("cases/types");

        Assert.Equal(["Zebra", "Ant"], response.Data.AsArray().TakeLast(2).Select(type => (string?)type!["attributes"]!["name"]));
    }

    [Fact]
    public async Task A_new_case_type_is_returned_with_its_statuses()
    {
        var response = await CreateAsync(""" "description":"Worldwide case type","emoji":"🌍","name":"World" """);

        Assert.True(Guid.TryParseExact(response.Id, "D", out _));
        var expected = $$"""
            {"data":{
              "id":"{{response.Id}}","type":"case_type",
              "attributes":{
                "description":"Worldwide case type","emoji":"\uD83C\uDF0D","internal":false,"name":"World",
                "statuses_config":{{InMemoryFixture.StatusesConfig}}
              }
            }
            }
            """;
        Assert.Equal(RawResponse.JsonApi(201, expected.OnOneLine()), response);
    }

    [Fact]
    public async Task A_name_is_enough()
    {
        var response = await CreateAsync(""" "name":"World","emoji":null,"description":null,"deleted_at":"2026-01-15T09:30:00Z" """);

        Assert.Equal(201, response.Status);
        Assert.Equal(["internal", "name", "statuses_config"], response.Attributes.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("👑")]
    [InlineData("🕵🏻‍♂️")]
    [InlineData("🇩🇪")]
    [InlineData("1️⃣")]
    [InlineData("ℹ️")]
    [InlineData("⌚")]
    [InlineData("⭐")]
    [InlineData("☀")]
    public async Task An_emoji_is_stored(string emoji)
    {
        var response = await CreateAsync($""" "name":"World","emoji":"{emoji}" """);

        Assert.Equal((201, emoji), (response.Status, (string?)response.Attributes["emoji"]));
    }

    [Theory]
    [InlineData("notanemoji")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("ß")]
    [InlineData("x\uFE0F")]
    [InlineData("👑👑")]
    [InlineData("👑 king")]
    public async Task Text_that_is_not_an_emoji_is_a_bad_request(string text) => Assert.Equal(
        RawResponse.BadRequest,
        await CreateAsync($""" "name":"World","emoji":"{text}" """));

    [Theory]
    [InlineData(""" "emoji":"👑" """, "name must be a string that is not empty")]
    [InlineData(""" "name":"" """, "name must be a string that is not empty")]
    [InlineData(""" "name":null """, "name must be a string that is not empty")]
    [InlineData(""" "name":1 """, "name must be a string")]
    [InlineData(""" "name":"World","description":1 """, "description must be a string")]
    public async Task A_case_type_without_a_name_or_with_values_of_the_wrong_type_is_a_bad_request(string attributes, string detail) =>
        Assert.Equal(RawResponse.InvalidAttribute(detail), await CreateAsync(attributes));

    [Fact]
    public async Task The_error_of_a_wrong_type_has_the_expected_one()
    {
        var response = await _fixture.PostAsync("cases/types", """{"data":{"type":"case","attributes":{"name":"World"}}}""");

        Assert.Equal(400, response.Status);
        Assert.Equal(
            "got type \"case\" expected one of \"case_type\"",
            (string?)JsonNode.Parse(response.Body)!["errors"]![0]!["detail"]);
    }

    private Task<RawResponse> CreateAsync(string attributes) =>
        _fixture.PostAsync("cases/types", $$"""{"data":{"type":"case_type","attributes":{ {{attributes}} } } }""");

    private CaseTypesClient CaseTypes => _fixture.Datadog.Client.CaseTypes;

    [Fact]
    public async Task A_deleted_case_type_is_marked_as_deleted_and_can_be_restored()
    {
        var created = await CaseTypes.CreateAsync(new CreateCaseTypeRequest { Name = "World" });

        await CaseTypes.DeleteAsync(created.Id);

        var deleted = (await CaseTypes.ListAsync())[^1];
        Assert.Equal(_fixture.Clock.GetUtcNow(), deleted.Attributes.DeletedAt);
        var restored = await CaseTypes.UpdateAsync(created.Id, new CaseTypeUpdate { DeletedAt = null });
        Assert.Equal(Json.Serialize(created), Json.Serialize(restored));
    }

    [Fact]
    public async Task Deleting_again_succeeds_and_keeps_the_time_of_the_first_deletion()
    {
        var id = _fixture.Datadog.AddCaseType(new InMemoryCaseType("World"));
        await CaseTypes.DeleteAsync(id);
        var deleted = _fixture.Datadog.CaseTypes[1];

        _fixture.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-16T09:30:00Z", null));
        Assert.Equal(RawResponse.NoContent, await _fixture.SendAsync(HttpMethod.Delete, $"cases/types/{id}", null));

        Assert.Equal(Json.Serialize(deleted), Json.Serialize(_fixture.Datadog.CaseTypes[1]));
    }

    [Fact]
    public async Task Deleting_an_unknown_case_type_succeeds() =>
        await CaseTypes.DeleteAsync("9fd476d7-a955-454a-851d-980c655c02d3");

    [Fact]
    public Task A_case_type_id_must_be_a_UUID() => AssertError.InvalidParameterAsync("CaseTypeId", () => CaseTypes.DeleteAsync("World"));
}
