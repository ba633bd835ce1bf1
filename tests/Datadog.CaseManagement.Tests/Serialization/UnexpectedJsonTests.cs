using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>A member of a type or a format that is not the documented one is kept as JSON, and all others are read.</summary>
public sealed class UnexpectedJsonTests
{
    [Theory]
    [InlineData("attributes.closed_at", "\"\"")]
    [InlineData("attributes.public_id", "4523")]
    [InlineData("attributes.comment_count", "\"3\"")]
    [InlineData("attributes.comment_count", "3.5")]
    [InlineData("attributes.comment_count", "3000000000")]
    [InlineData("attributes.created_at", "\"2026-01-02T03:04:05+0000\"")]
    [InlineData("attributes.created_at", "1767322800")]
    [InlineData("attributes.due_date", "\"soon\"")]
    [InlineData("attributes.due_date", "20261231")]
    [InlineData("attributes.priority", "1")]
    [InlineData("attributes.title", "[\"t\"]")]
    [InlineData("attributes.attributes", """{"service":"web"}""")]
    [InlineData("attributes.attributes", """{"service":["web"],"team":["a",7]}""")]
    [InlineData("attributes.attributes", """{"service":["web"],"team":null}""")]
    [InlineData("attributes.attributes", "[]")]
    [InlineData("attributes.custom_attributes", """{"a":{"type":"TEXT"},"b":"text"}""")]
    [InlineData("attributes.custom_attributes", "\"none\"")]
    [InlineData("attributes.insights", "{}")]
    [InlineData("attributes.jira_issue", "\"OPS-1\"")]
    [InlineData("attributes", "false")]
    [InlineData("relationships.assignee", "\"u1\"")]
    [InlineData("relationships", "[]")]
    [InlineData("id", "7")]
    [InlineData("type", "{}")]
    public void A_member_of_another_type_is_kept_as_JSON_and_the_page_is_read(string path, string value)
    {
        var segments = path.Split('.');
        var odd = segments.AsEnumerable().Reverse().Aggregate(value, (json, name) => $$"""{"{{name}}":{{json}},"new":1}""");
        var page = DatadogJson.ReadResources<Case>($$"""{"data":[{"id":"c1"},{{odd}},{"id":"c3"}]}""");

        Assert.Equal(["c1", "c3"], [page[0].Id, page[2].Id]);
        Assert.Equal(3, page.Count);
        var owner = segments switch
        {
            ["attributes", _] => page[1].Attributes,
            ["relationships", _] => page[1].Relationships,
            _ => (JsonModel)page[1],
        };
        Assert.Equal(value, owner.AdditionalProperties[segments[^1]].GetRawText());
        Assert.Equal(1, owner.AdditionalProperties["new"].GetInt32());
        Assert.False(ModelMembers.IsRead(owner, segments[^1]));
        foreach (var options in new[] { DatadogJson.Options, PlainJson.Options })
        {
            var written = JsonSerializer.Serialize(page[1], options);
            AssertJson.Equal(odd, written);
            Assert.Equal(page[1], JsonSerializer.Deserialize<Case>(written, options));
        }
    }

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("12345678901234567890123")]
    [InlineData("0.12345678901234567890")]
    [InlineData("1e400")]
    public void A_number_with_more_digits_than_a_double_holds_is_kept_as_JSON(string number)
    {
        var json = $$$"""{"attributes":{"total":{{{number}}},"groups":[{"group":"g","value":[0.1,{{{number}}}]},{"group":"h","value":[0.1,1e22,7.0]}]}}""";

        var read = JsonSerializer.Deserialize<CaseAggregate>(json, DatadogJson.Options)!;

        Assert.Equal([0.1, 1e22, 7], read.Attributes.Groups[1].Value);
        Assert.Empty(read.Attributes.Groups[0].Value);
        AssertJson.Equal(json, JsonSerializer.Serialize(read, DatadogJson.Options));
    }

    [Fact]
    public void An_odd_member_deep_in_lists_and_dictionaries_leaves_the_rest_readable()
    {
        const string Json =
            """
            {"attributes":{"insights":[{"ref":"a"},{"ref":7},{"ref":"c"}],"custom_attributes":{"k":{"type":3,"value":"v"},"l":{"type":"TEXT","value":"w"}},
            "jira_issue":{"status":"COMPLETED","result":{"issue_key":["OPS-1"],"issue_id":"1"}}},
            "relationships":{"assignee":{"data":{"id":{},"type":"user"}},"project":{"data":{"id":"p1","type":"project"}}}}
            """;

        var read = JsonSerializer.Deserialize<Case>(Json, DatadogJson.Options)!;

        Assert.Equal(["a", null, "c"], read.Attributes.Insights.Select(insight => insight.Ref));
        Assert.Equal(["v", "w"], read.Attributes.CustomAttributes.Values.SelectMany(value => value.Strings));
        Assert.Equal("1", read.Attributes.JiraIssue!.Result!.IssueId);
        Assert.Equal("p1", read.Relationships.Project!.Data!.Id);
        Assert.Equal("", read.Relationships.Assignee!.Data!.Id);
        AssertJson.Equal(Json, JsonSerializer.Serialize(read, DatadogJson.Options));
    }

    [Fact]
    public void An_odd_member_of_an_included_user_leaves_the_rest_readable()
    {
        var read = DatadogJson.ReadResource<Case>(
            """
            {"included":[7,null,{"type":"user","id":5},{"type":"user","id":"u1","attributes":{"name":1,"email":"ada@example.com"}}],
            "data":{"relationships":{"assignee":{"data":{"id":"u1","type":"user"}}}}}
            """);

        var user = read.Relationships.Assignee!.User!.Attributes;
        Assert.Equal((null, "ada@example.com", 1), (user.Name, user.Email, user.AdditionalProperties["name"].GetInt32()));
    }

    [Fact]
    public void Null_and_odd_elements_are_left_out_of_lists_of_models()
    {
        var cases = DatadogJson.ReadResources<Case>("""{"data":[null,{"id":"c1","attributes":{"insights":[null,{"ref":"a"},"b"]}},7]}""");
        var projects = DatadogJson.ReadResources<Project>(
            """{"data":[{"relationships":{"member_user":{"data":[null,{"id":"u1","type":"user"},"u2"]}}}],"included":[null]}""");

        Assert.Equal("c1", Assert.Single(cases).Id);
        Assert.Equal("a", Assert.Single(cases[0].Attributes.Insights).Ref);
        Assert.Equal("u1", Assert.Single(projects[0].Relationships.MemberUser!.Data).Id);
    }

    [Fact]
    public void A_property_wins_over_what_was_kept_unless_it_is_empty()
    {
        var read = JsonSerializer.Deserialize<Case>(
            """{"attributes":{"title":7,"due_date":8,"insights":9,"jira_issue":10,"new":1},"relationships":3}""", DatadogJson.Options)!;
        string Write(CaseAttributes attributes) => JsonSerializer.Serialize(attributes, DatadogJson.Options);

        Assert.Equal("""{"title":7,"due_date":8,"insights":9,"jira_issue":10,"new":1}""", Write(read.Attributes with { Title = "", Insights = [] }));
        Assert.Equal(
            """{"due_date":"2026-12-31","insights":[{"ref":"a"}],"title":"t","jira_issue":10,"new":1}""",
            Write(read.Attributes with { Title = "t", DueDate = new(2026, 12, 31), Insights = [new() { Ref = "a" }] }));
        Assert.Equal("""{"new":1}""", Write(read.Attributes with
        {
            AdditionalProperties = new Dictionary<string, JsonElement> { ["new"] = read.Attributes.AdditionalProperties["new"] },
        }));
        Assert.Equal("""{"relationships":3}""", JsonSerializer.Serialize(read with { Attributes = null!, Relationships = new() }, DatadogJson.Options));
    }

    [Theory]
    [InlineData("""{"id":"c1","attributes":{"title":"t","title":7}}""", """{"id":"c1","attributes":{"title":"t"}}""")]
    [InlineData("""{"id":"c1","attributes":{"title":7,"title":"t"}}""", """{"id":"c1","attributes":{"title":"t"}}""")]
    [InlineData("""{"id":"c1","attributes":[],"attributes":{"insights":[{"ref":"a"}],"insights":"none"}}""", """{"id":"c1","attributes":{"insights":[{"ref":"a"}]}}""")]
    [InlineData("""{"relationships":{"assignee":{"data":{"id":"u1"},"@user":{"id":"u1"},"@user":5}}}""", """{"relationships":{"assignee":{"data":{"id":"u1"},"@user":{"id":"u1"}}}}""")]
    public void What_a_property_replaces_makes_no_difference(string json, string expected)
    {
        var read = JsonSerializer.Deserialize<Case>(json, DatadogJson.Options)!;

        Assert.Equal(expected, JsonSerializer.Serialize(read, DatadogJson.Options));
        Assert.Equal(read, JsonSerializer.Deserialize<Case>(expected, DatadogJson.Options));
        Assert.Equal(read.GetHashCode(), JsonSerializer.Deserialize<Case>(expected, DatadogJson.Options)!.GetHashCode());
        Assert.NotEqual(read, JsonSerializer.Deserialize<Case>(expected.Replace("\"t\"", "8", StringComparison.Ordinal).Replace("u1", "u2", StringComparison.Ordinal).Replace("\"a\"", "9", StringComparison.Ordinal), DatadogJson.Options));
    }

    [Fact]
    public void A_member_that_a_request_has_twice_is_written_once()
    {
        var update = new CaseTypeUpdate { Name = "n", AdditionalProperties = new Dictionary<string, JsonElement> { ["name"] = JsonElement.Parse("1"), ["x"] = JsonElement.Parse("2") } };

        Assert.Equal("""{"name":"n","x":2}""", JsonSerializer.Serialize(update, DatadogJson.Options));
        Assert.Equal("""{"name":1,"x":2}""", JsonSerializer.Serialize(update with { Name = null }, DatadogJson.Options));
    }

    // .ci/run repeats the tests in another time zone.
    [Theory]
    [InlineData("2026-07-02T03:04:05", "2026-07-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.25", "2026-01-02T03:04:05.25Z")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59", "9999-12-31T23:59:59Z")]
    [InlineData("2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05+02:00")]
    public void A_timestamp_without_a_zone_is_UTC(string text, string expected)
    {
        var read = JsonSerializer.Deserialize<CaseAttributes>($$"""{"created_at":"{{text}}"}""", DatadogJson.Options)!;

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), read.CreatedAt);
        Assert.Equal($$"""{"created_at":"{{expected}}"}""", JsonSerializer.Serialize(read, DatadogJson.Options).Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("[]")]
    public void What_is_no_object_is_no_model(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Case>(json, DatadogJson.Options));
}
