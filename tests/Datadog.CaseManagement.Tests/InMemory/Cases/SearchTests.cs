using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class SearchTests
{
    private readonly InMemoryFixture _fixture = new();

    [Theory]
    [InlineData("", "1 2 3 4")]
    [InlineData("  ", "1 2 3 4")]
    [InlineData("leak", "1 2")]
    [InlineData("LEAK", "1 2")]
    [InlineData("memory leak", "1")]
    [InlineData("\"memory leak\"", "1")]
    [InlineData("\"leak memory\"", "")]
    [InlineData("mem*leak", "1")]
    [InlineData("le?k", "1 2")]
    [InlineData("\"le?k\"", "")]
    [InlineData("le\\?k", "")]
    [InlineData("casem-3", "3")]
    [InlineData("leak OR login", "1 2 3")]
    [InlineData("leak AND memory", "1")]
    [InlineData("leak -memory", "2")]
    [InlineData("NOT leak", "3 4")]
    [InlineData("!leak", "3 4")]
    [InlineData("--leak", "1 2")]
    [InlineData("leak memory OR login", "1 3")]
    [InlineData("leak (memory OR login)", "1")]
    [InlineData("-(leak OR login)", "4")]
    [InlineData("or", "1 4")]
    [InlineData("\"OR\"", "1 4")]
    [InlineData("50%", "4")]
    [InlineData("\"(a:b) \\\"c\\\"\"", "4")]
    [InlineData("\\(a\\:b\\)", "4")]
    public Task Words_are_found_in_title_description_and_key(string filter, string found) => FindsAsync(filter, found);

    [Theory]
    [InlineData("status:OPEN", "1 4")]
    [InlineData("status:open", "1 4")]
    [InlineData("status:\"In Progress\"", "2")]
    [InlineData("status:SG_CLOSED", "3")]
    [InlineData("status:(OPEN OR CLOSED)", "1 3 4")]
    [InlineData("status:(OPEN CLOSED)", "")]
    [InlineData("status:(-OPEN)", "2 3")]
    [InlineData("-status:OPEN", "2 3")]
    [InlineData("status:(OPEN OR (CLOSED))", "1 3 4")]
    [InlineData("status_name:Closed", "3")]
    [InlineData("status_group:SG_OPEN", "1 4")]
    [InlineData("priority:P1", "1 2")]
    [InlineData("priority:p*", "1 2 3")]
    [InlineData("priority:P", "")]
    [InlineData("priority: P1", "1 2")]
    [InlineData("priority:\"P*\"", "")]
    [InlineData("project:SEC", "4")]
    [InlineData("project:CASEM", "1 2 3")]
    [InlineData("assignee:grace", "2")]
    [InlineData("assignee:grace@example.com", "2")]
    [InlineData("assignee:\"Grace H\"", "2")]
    [InlineData("assignee:*", "2 3")]
    [InlineData("-assignee:*", "1 4")]
    [InlineData("type:STANDARD", "1 2 4")]
    [InlineData("type:bug", "3")]
    [InlineData("type_id:00000000-0000-0000-0000-000000000001", "1 2 4")]
    [InlineData("service:web", "1 2")]
    [InlineData("service:(web api)", "1")]
    [InlineData("service:*", "1 2")]
    [InlineData("component:\"UI: login\"", "3")]
    [InlineData("component:UI\\:\\ login", "3")]
    [InlineData("component:ui:?login", "3")]
    [InlineData("tags:b", "3")]
    [InlineData("tags:(a b)", "3")]
    [InlineData("size:12.5", "3")]
    [InlineData("size:-12.5", "")]
    [InlineData("odd\\:key:x", "4")]
    [InlineData("unheard_of:x", "")]
    [InlineData("status:-", "")]
    [InlineData("title:Login", "")]
    [InlineData("status:OPEN leak", "1")]
    [InlineData("status:OPEN OR login", "1 3 4")]
    [InlineData("status:OPEN priority:P1 project:CASEM", "1")]
    public Task Facets_match_the_values_of_the_case(string filter, string found) => FindsAsync(filter, found);

    [Fact]
    public async Task Facets_match_the_ids_of_users_projects_and_types()
    {
        await FindsAsync($"assignee:{_fixture.CurrentUser.Id}", "3");
        await FindsAsync($"project_id:{_fixture.Datadog.ProjectId} -leak", "3");
        await FindsAsync($"project:{_fixture.Datadog.ProjectId} -leak", "3");
    }

    [Fact]
    public async Task The_queries_of_CaseFilter_are_supported()
    {
        await FindsAsync(CaseFilter.Status(CaseStatus.Open, CaseStatus.Closed).And(CaseFilter.Not(CaseFilter.Project("SEC"))), "1 3");
        await FindsAsync(CaseFilter.Text("(a:b) \"c\"").Or(CaseFilter.Attribute("component", "UI: login")), "3 4");
        await FindsAsync(CaseFilter.Attribute("odd:key", "x").Or(CaseFilter.Assignee("Grace H")), "2 4");
    }

    [Theory]
    [InlineData("(", "filter must be a search query, but a word or a value is missing")]
    [InlineData("leak)", "filter must be a search query, but a parenthesis is not opened")]
    [InlineData("()", "filter must be a search query, but a word or a value is missing")]
    [InlineData("\"leak", "filter must be a search query, but a quotation mark is not closed")]
    [InlineData("leak\\", "filter must be a search query, but nothing follows its last backslash")]
    [InlineData("status:", "filter must be a search query, but the facet \"status\" has no value")]
    [InlineData("status:)", "filter must be a search query, but the facet \"status\" has no value")]
    [InlineData("status:OR", "filter must be a search query, but the facet \"status\" has no value")]
    [InlineData("status:(OPEN", "filter must be a search query, but a parenthesis is not closed")]
    [InlineData("status:(priority:P1)", "filter must be a search query, but the facet \"priority\" is among the values of another facet")]
    [InlineData("OR leak", "filter must be a search query, but a word or a value is missing")]
    [InlineData("leak AND", "filter must be a search query, but a word or a value is missing")]
    [InlineData("leak OR OR login", "filter must be a search query, but a word or a value is missing")]
    [InlineData("NOT", "filter must be a search query, but a word or a value is missing")]
    [InlineData("size:>5", "filter must be a search query, but comparisons and ranges are not supported by the in-memory Datadog")]
    [InlineData("size:<=5", "filter must be a search query, but comparisons and ranges are not supported by the in-memory Datadog")]
    [InlineData("size:[1 TO 5]", "filter must be a search query, but comparisons and ranges are not supported by the in-memory Datadog")]
    public Task A_query_that_cannot_be_parsed_is_a_bad_request(string filter, string detail) =>
        AssertError.InvalidAsync(detail, () => _fixture.Cases.SearchPageAsync(filter, null));

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    public async Task A_query_that_is_nested_too_deeply_is_a_bad_request(char character)
    {
        var attributes = $$"""{"query_filter":"{{new string(character, 101)}}x","group_by":{"groups":[],"limit":1} }""";

        Assert.Equal(
            RawResponse.Invalid("query_filter must be a search query, but it has more than 100 levels"),
            await _fixture.PostAsync("cases/aggregate", InMemoryFixture.Body("aggregate", attributes)));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    [InlineData('x')]
    [InlineData('*')]
    public async Task A_query_that_is_too_long_is_a_bad_request(char character) =>
        await AssertError.InvalidAsync(
            "filter must be a search query, but it is longer than 4000 characters",
            () => _fixture.Cases.SearchPageAsync(new string(character, 4_001), null));

    [Theory]
    [InlineData("*a", 166, 0)]
    [InlineData("?*", 166, 1)]
    [InlineData("*b", 166, 1)]
    [InlineData("a:b OR x ", 440, 0)]
    [InlineData("a:b OR c ", 440, 1)]
    public async Task A_query_of_the_greatest_length_is_matched(string part, int count, int expected)
    {
        await _fixture.CreateCaseAsync(new string('b', 4_000));

        var found = await _fixture.Cases.SearchPageAsync(string.Concat(Enumerable.Repeat(part, count)), null);

        Assert.Equal(expected, found.Items.Count);
    }

    [Theory]
    [InlineData("*a")]
    [InlineData("?*")]
    [InlineData("x")]
    [InlineData("a:*b")]
    public async Task A_query_with_a_word_that_is_too_long_is_a_bad_request(string part) =>
        await AssertError.InvalidAsync(
            "filter must be a search query, but a word is longer than 500 characters",
            () => _fixture.Cases.SearchPageAsync(part + new string(part[^1], 501), null));

    [Fact]
    public async Task An_archived_case_is_not_found_and_not_counted()
    {
        var archived = await _fixture.CreateCaseAsync();
        await _fixture.Cases.ArchiveAsync(archived.Id);

        Assert.Empty((await _fixture.Cases.SearchPageAsync()).Items);
        Assert.Equal(0, (await _fixture.Cases.AggregateAsync("", ["status"], 10)).Attributes.Total);
        Assert.Equal(archived.Id, (await _fixture.Cases.GetAsync("CASEM-1")).Id);
        await _fixture.Cases.UnarchiveAsync(archived.Id);
        Assert.Single((await _fixture.Cases.SearchPageAsync("creation_source:manual")).Items);
        Assert.Empty((await _fixture.Cases.SearchPageAsync("creation_source:monitor")).Items);
    }

    private async Task FindsAsync(string? filter, string found)
    {
        await PopulateAsync();
        var page = await _fixture.Cases.SearchPageAsync(filter, new() { Ascending = true });
        Assert.Equal(found, string.Join(' ', page.Items.Select(@case => @case.Attributes.PublicId)));
    }

    private async Task PopulateAsync()
    {
        if (_fixture.Datadog.Requests.Count > 0)
        {
            return;
        }

        var grace = new InMemoryUser("Grace H", "grace@example.com") { Handle = "grace" };
        _fixture.Datadog.AddUser(grace);
        var security = _fixture.Datadog.AddProject("SEC", "Security");
        var bug = _fixture.Datadog.AddCaseType(new InMemoryCaseType("Bug"));
        await _fixture.AddCustomAttributeAsync(bug, "component", CustomAttributeType.Text, isMulti: false);
        await _fixture.AddCustomAttributeAsync(bug, "tags", CustomAttributeType.Text, isMulti: true);
        await _fixture.AddCustomAttributeAsync(bug, "size", CustomAttributeType.Number, isMulti: false);

        await _fixture.CreateCaseAsync(_fixture.CaseRequest("Memory leak") with { Priority = CasePriority.P1 });
        await _fixture.SetAttributeAsync("CASEM-1", "service", "web", "api");
        await _fixture.CreateCaseAsync(_fixture.CaseRequest("Water") with
        {
            Description = "A leak", Priority = CasePriority.P1, StatusName = "In Progress", AssigneeId = grace.Id,
        });
        await _fixture.SetAttributeAsync("CASEM-2", "service", "web");
        await _fixture.CreateCaseAsync(_fixture.CaseRequest("Login") with
        {
            TypeId = bug,
            Priority = CasePriority.P2,
            StatusName = "Closed",
            AssigneeId = _fixture.CurrentUser.Id,
            CustomAttributes = new Dictionary<string, CustomAttributeValue>
            {
                ["component"] = CustomAttributeValue.Text("UI: login"),
                ["tags"] = CustomAttributeValue.Text(["a", "b"]),
                ["size"] = CustomAttributeValue.Number(12.5),
            },
        });
        await _fixture.CreateCaseAsync(_fixture.CaseRequest("50% or (a:b) \"c\"") with { ProjectId = security });
        await _fixture.SetAttributeAsync("SEC-1", "odd:key", "x");
    }
}
