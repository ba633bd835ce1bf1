using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>What a program writes to a file, a queue or a cache, and reads again.</summary>
public sealed class StoringTests
{
    private const string Answer =
        """
        {"data":{"id":"c1","type":"case","attributes":{"title":"Disk full","priority":"P1","due_date":"2026-12-31","new":[1,null]},
        "relationships":{"assignee":{"data":{"id":"u1","type":"user"}},"created_by":{"data":{"id":"u1","type":"user"}},
        "modified_by":{"data":{"id":"u9","type":"user"}},"project":{"data":{"id":"p1","type":"project"}}}},
        "included":[{"id":"u1","type":"user","attributes":{"name":"Ada","email":"ada@example.com","new":true}},{"id":"p1","type":"project"}]}
        """;

    private static readonly Case WithUsers = DatadogJson.ReadResource<Case>(Answer);

    public static TheoryData<string> Options => ["the library's", "the default", "a context combined with the library's"];

    [Theory]
    [MemberData(nameof(Options))]
    public void Everything_that_is_data_is_read_again_equal(string options)
    {
        var error = new DatadogError { Status = "404", Title = "case not found", Meta = JsonElement.Parse("""{"key":"x"}""") };
        var unassigned = new CreateCaseRequest { ProjectId = "p1", Title = "t", TypeId = "t1", AssigneeId = null };

        AssertStored(options, WithUsers);
        AssertStored(options, unassigned with { AssigneeId = "u1", CustomAttributes = new Dictionary<string, CustomAttributeValue> { ["n"] = CustomAttributeValue.Number(1.5) } });
        AssertStored(options, unassigned);
        AssertStored(options, new CreateCaseRequest { ProjectId = "p1", Title = "t", TypeId = "t1" });
        AssertStored(options, new CreateJiraIssueRequest { IssueTypeId = "1", JiraAccountId = "2", ProjectId = "3", Fields = new Dictionary<string, JsonNode?> { ["a"] = 1, ["b"] = null } });
        AssertStored(options, new List<Case> { WithUsers, new() });
        AssertStored(options, new[] { WithUsers });
        AssertStored<IReadOnlyList<Case>>(options, [WithUsers]);
        AssertStored<IReadOnlyDictionary<string, Case>>(options, new Dictionary<string, Case> { ["a"] = WithUsers });
        AssertStored(options, new Page<Case>
        {
            Items = [WithUsers], Number = 2, NextNumber = 3, Size = 50, TotalPages = 7, TotalItems = 301, Meta = JsonElement.Parse("""{"page":{}}"""),
        });
        AssertStored(options, new Page<Case>());
        AssertStored(options, error);
        AssertStored(options, error with { AdditionalProperties = new Dictionary<string, JsonElement> { ["source"] = JsonElement.Parse("{}") } });
        AssertStored(options, new RateLimit { Name = "n", Limit = 40, Period = TimeSpan.FromSeconds(10), Remaining = 3, Reset = TimeSpan.FromMilliseconds(1500) });
        AssertStored(options, new RateLimit());
        AssertStored(options, new CaseSearchOptions { PageNumber = 2, PageSize = 10, PagesAhead = 8, SortField = CaseSortableField.Priority, Ascending = false });
        AssertStored(options, new TimelineOptions { PageNumber = 1, PageSize = 5, Ascending = true });
        AssertStored(options, CaseBulkAction.SetPriority(CasePriority.P1));
        AssertStored(options, CaseBulkAction.Archive());
        AssertStored(options, NotificationDestination.Slack);
        AssertStored<NotificationDestination?>(options, null);
        AssertStored(options, CaseStatus.InProgress);
    }

    [Theory]
    [InlineData("the default")]
    [InlineData("a context combined with the library's")]
    public void A_type_of_the_program_can_hold_models(string options) =>
        AssertStored(options, new CaseFile("f", WithUsers, new Page<Case> { Items = [WithUsers] }, [CasePriority.P1], NotificationDestination.Email));

    [Fact]
    public void The_users_of_a_case_are_stored_and_not_sent()
    {
        var stored = JsonSerializer.Serialize(WithUsers, DatadogJson.Options);

        var read = JsonSerializer.Deserialize<Case>(stored, DatadogJson.Options)!;

        const string User = """{"id":"u1","type":"user","attributes":{"name":"Ada","email":"ada@example.com","new":true}}""";
        AssertJson.Equal(
            $$$$$"""
            {"id":"c1","type":"case","attributes":{"title":"Disk full","priority":"P1","due_date":"2026-12-31","new":[1,null]},
            "relationships":{"assignee":{"data":{"id":"u1","type":"user"},"@user":{{{{{User}}}}}},
            "created_by":{"data":{"id":"u1","type":"user"},"@user":{{{{{User}}}}}},
            "modified_by":{"data":{"id":"u9","type":"user"}},"project":{"data":{"id":"p1","type":"project"}}}}
            """,
            stored);
        Assert.Equal("ada@example.com", read.Relationships.Assignee!.User!.Attributes.Email);
        Assert.NotEqual(WithUsers, JsonSerializer.Deserialize<Case>(stored.Replace("ada@", "eve@", StringComparison.Ordinal), DatadogJson.Options));
    }

    [Fact]
    public void Two_relationships_never_share_a_user()
    {
        var relationships = DatadogJson.ReadResources<Case>(Answer.Replace("\"data\":{\"id\":\"c1\"", "\"data\":[{\"id\":\"c1\"", StringComparison.Ordinal)
            .Replace("}}}},\n", "}}}}],\n", StringComparison.Ordinal)).Single().Relationships;

        Assert.Equal(relationships.Assignee!.User, relationships.CreatedBy!.User);
        Assert.NotSame(relationships.Assignee.User, relationships.CreatedBy.User);
        Assert.NotSame(relationships.Assignee.User!.Attributes, relationships.CreatedBy.User!.Attributes);
        Assert.Same(relationships.Assignee.User, relationships.Assignee.User);
    }

    [Fact]
    public async Task What_only_storing_needs_is_never_sent()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(201, """{"data":{"id":"c1"}}"""));
        var stored = JsonSerializer.Deserialize<CreateCaseRequest>(
            """{"@project_id":"p1","title":"t","type_id":"t1","@assignee_id":"u1","new":2}""", DatadogJson.Options)!;
        var odd = JsonSerializer.Deserialize<CreateCaseRequest>("""{"@project_id":"p1","title":"t","type_id":"t1","@assignee_id":7}""", DatadogJson.Options)!;

        await client.Cases.CreateAsync(stored, TestContext.Current.CancellationToken);
        await client.Cases.CreateAsync(odd, TestContext.Current.CancellationToken);

        AssertJson.Equal(
            """
            {"data":{"attributes":{"title":"t","type_id":"t1","new":2},"relationships":{"project":{"data":{"id":"p1","type":"project"}},
            "assignee":{"data":{"id":"u1","type":"user"}}},"type":"case"}}
            """,
            client.Requests[0].BodyText);
        AssertJson.Equal(
            """{"data":{"attributes":{"title":"t","type_id":"t1"},"relationships":{"project":{"data":{"id":"p1","type":"project"}}},"type":"case"}}""",
            client.Requests[1].BodyText);
    }

    [Fact]
    public void Every_model_can_be_constructed_whole()
    {
        var user = new User { Id = "u1", Attributes = new UserAttributes { Email = "ada@example.com" } };
        var watched = new UsersRelationship { Users = [user] };

        Assert.Equal("ada@example.com", new UserRelationship { User = user }.User!.Attributes.Email);
        Assert.Equal([user], watched.Users);
        Assert.Equal(watched, JsonSerializer.Deserialize<UsersRelationship>(JsonSerializer.Serialize(watched, DatadogJson.Options), DatadogJson.Options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{}} x""")]
    public void A_stored_answer_that_is_none_is_rejected(string json)
    {
        Assert.ThrowsAny<JsonException>(() => DatadogJson.ReadResource<Case>(json));
        Assert.Throws<ArgumentNullException>(() => DatadogJson.ReadResources<Case>((string)null!));
    }

    [Fact]
    public void A_page_never_has_null_for_its_items()
    {
        Assert.Empty(JsonSerializer.Deserialize<Page<Case>>("""{"items":null}""", PlainJson.Options)!.Items);
        Assert.Empty(JsonSerializer.Deserialize<Page<Case>>("""{"items":null}""", DatadogJson.Options)!.Items);
        Assert.Empty(new Page<Case> { Items = null! }.Items);
    }

    [Fact]
    public void A_stored_page_can_have_members_of_a_later_version() =>
        Assert.Equal(new Page<Case> { Number = 2 }, JsonSerializer.Deserialize<Page<Case>>("""{"new":{"number":[1]},"number":2}""", DatadogJson.Options));

    [Fact]
    public void The_text_of_a_case_has_what_is_only_stored() =>
        Assert.Contains("\"@user\":{\"id\":\"u1\"", WithUsers.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_page_is_equal_to_one_with_the_same_content()
    {
        Page<Case> Page(string title, string meta) =>
            new() { Items = [new Case { Attributes = new() { Title = title } }], Number = 1, Meta = JsonElement.Parse(meta) };

        Assert.Equal(Page("a", "1.0"), Page("a", "1"));
        Assert.Equal(Page("a", "1").GetHashCode(), Page("a", "1").GetHashCode());
        Assert.NotEqual(Page("a", "1"), Page("b", "1"));
        Assert.NotEqual(Page("a", "1"), Page("a", "2"));
        Assert.NotEqual(Page("a", "1"), Page("a", "1") with { NextNumber = 2 });
        Assert.NotEqual(Page("a", "1"), Page("a", "1") with { Items = [] });
    }

    [Fact]
    public void A_record_with_a_collection_is_equal_to_one_with_the_same_content()
    {
        Assert.Equal(CaseBulkAction.SetPriority(CasePriority.P1), CaseBulkAction.SetPriority(CasePriority.P1));
        Assert.NotEqual(CaseBulkAction.SetPriority(CasePriority.P1), CaseBulkAction.SetPriority(CasePriority.P2));
        Assert.Equal(new DatadogError { Meta = JsonElement.Parse("[1]") }, new DatadogError { Meta = JsonElement.Parse("[1.0]") });
        Assert.NotEqual(new DatadogError { Title = "a" }, new DatadogError { Title = "b" });
    }

    private static void AssertStored<T>(string options, T value)
    {
        var serializer = options switch
        {
            "the library's" => DatadogJson.Options,
            "the default" => PlainJson.Options,
            _ => new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(DatadogJson.Options.TypeInfoResolver, StoredTypes.Default) },
        };
        var type = (JsonTypeInfo<T>)serializer.GetTypeInfo(typeof(T));

        var json = JsonSerializer.Serialize(value, type);
        var read = JsonSerializer.Deserialize(json, type);

        Assert.Equal(value, read);
        Assert.Equal(json, JsonSerializer.Serialize(read!, type));
    }
}

/// <summary>A type of a program, which holds models.</summary>
internal sealed record CaseFile(string Name, Case Case, Page<Case> Page, IReadOnlyList<CasePriority> Priorities, NotificationDestination Destination)
{
    public bool Equals(CaseFile? other) =>
        other is not null
        && (Name, Case, Page, Destination) == (other.Name, other.Case, other.Page, other.Destination)
        && Priorities.SequenceEqual(other.Priorities);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A context as a program declares it. Warnings of the source generator fail the build.</summary>
[JsonSerializable(typeof(CaseFile))]
[JsonSerializable(typeof(CreateCaseRequest))]
[JsonSerializable(typeof(DatadogError))]
[JsonSerializable(typeof(RateLimit))]
[JsonSerializable(typeof(List<Case>))]
internal sealed partial class StoredTypes : JsonSerializerContext;
