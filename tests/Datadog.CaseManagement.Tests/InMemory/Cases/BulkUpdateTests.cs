using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class BulkUpdateTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task Only_the_given_cases_are_changed()
    {
        var first = await _fixture.CreateCaseAsync();
        await _fixture.CreateCaseAsync();
        await _fixture.CreateCaseAsync();
        var then = _fixture.AdvanceOneHour();

        await UpdateAsync(CaseBulkAction.SetPriority(CasePriority.P1), first.Id!, "CASEM-3", "CASEM-1");

        Assert.Equal(["P1", "NOT_DEFINED", "P1"], await AllAsync(@case => @case.Attributes.Priority!.Value.Value));
        Assert.Equal([then, null, then], await AllAsync(@case => @case.Attributes.ModifiedAt));
        Assert.Single((await _fixture.Cases.ListTimelinePageAsync("CASEM-1", null)).Items);
    }

    [Fact]
    public async Task Each_action_does_what_its_operation_does()
    {
        await _fixture.CreateCaseAsync();
        var security = _fixture.Datadog.AddProject("SEC", "Security");

        Assert.Equal("CLOSED", (await DoneAsync(CaseBulkAction.SetStatus("Closed"))).Attributes.Status!.Value.Value);
        Assert.Equal("IN_PROGRESS", (await DoneAsync(CaseBulkAction.SetStatus(CaseStatus.InProgress))).Attributes.Status!.Value.Value);
        Assert.Equal(_fixture.CurrentUser.Id, (await DoneAsync(CaseBulkAction.Assign(_fixture.CurrentUser.Id))).Relationships.Assignee!.Data!.Id);
        Assert.Null((await DoneAsync(CaseBulkAction.Unassign())).Relationships.Assignee);
        Assert.NotNull((await DoneAsync(CaseBulkAction.Archive())).Attributes.ArchivedAt);
        Assert.Null((await DoneAsync(CaseBulkAction.Unarchive())).Attributes.ArchivedAt);
        Assert.Equal("2-1", (await DoneAsync(CaseBulkAction.CreateJiraIssue("1", "2", "3"))).Attributes.JiraIssue!.Result!.IssueKey);
        Assert.NotNull((await DoneAsync(CaseBulkAction.CreateServiceNowTicket("mine"))).Attributes.ServiceNowTicket);
        var before = await _fixture.GetCaseAsync("CASEM-1");
        Assert.Equal(Json.Serialize(before), Json.Serialize(await DoneAsync(CaseBulkAction.CreateLinearIssue())));
        await UpdateAsync(CaseBulkAction.MoveToProject(security), "CASEM-1");
        Assert.Equal(before.Id, (await _fixture.GetCaseAsync("SEC-1")).Id);
    }

    [Fact]
    public async Task Nothing_is_changed_when_one_case_fails()
    {
        var bug = _fixture.Datadog.AddCaseType(new InMemoryCaseType("Bug") { ClosedStatuses = ["Done"] });
        await _fixture.CreateCaseAsync(_fixture.CaseRequest() with { TypeId = bug });
        await _fixture.CreateCaseAsync();
        await _fixture.CreateCaseAsync();

        await AssertError.InvalidAttributeAsync(
            "payload.status_name must be one of Open, In Progress, Closed",
            () => UpdateAsync(CaseBulkAction.SetStatus("Done"), "CASEM-1", "CASEM-2"));
        await AssertError.NotFoundAsync("case", () => UpdateAsync(CaseBulkAction.Archive(), "CASEM-1", "CASEM-4"));
        Assert.Equal([null, null, null], await AllAsync(@case => @case.Attributes.ModifiedAt));
    }

    [Theory]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"priority"}""", "payload.priority must be a string that is not empty")]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"priority","payload":{"status":"OPEN"}}""", "payload.priority must be a string that is not empty")]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"merge"}""", "type must be one of archive, assign, jira, linear, priority, servicenow, status, unarchive, unassign, update_project")]
    [InlineData("""{"case_ids":["CASEM-1"]}""", "type must be one of archive, assign, jira, linear, priority, servicenow, status, unarchive, unassign, update_project")]
    [InlineData("""{"case_ids":[1],"type":"archive"}""", "case_ids[0] must be a string")]
    [InlineData("""{"case_ids":"CASEM-1","type":"archive"}""", "case_ids must be a list")]
    [InlineData("""{"type":"archive"}""", "case_ids must be a list of strings")]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"archive","payload":[]}""", "payload must be an object")]
    public async Task An_invalid_action_is_a_bad_request(string attributes, string detail)
    {
        await _fixture.CreateCaseAsync();

        Assert.Equal(
            RawResponse.InvalidAttribute(detail),
            await _fixture.PostAsync("cases/bulk", InMemoryFixture.Body("bulk", attributes)));
    }

    [Fact]
    public async Task The_response_is_empty_and_the_list_of_cases_can_be_too() => Assert.Equal(
        new RawResponse(200, null, ""),
        await _fixture.PostAsync("cases/bulk", """{"data":{"type":"bulk","attributes":{"case_ids":[],"type":"archive"}}}"""));

    private Task UpdateAsync(CaseBulkAction action, params string[] caseIds) => _fixture.Cases.BulkUpdateAsync(caseIds, action);

    private async Task<Case> DoneAsync(CaseBulkAction action)
    {
        await UpdateAsync(action, "CASEM-1");
        return await _fixture.GetCaseAsync("CASEM-1");
    }

    private async Task<IEnumerable<T>> AllAsync<T>(Func<Case, T> part) =>
        (await _fixture.Cases.SearchPageAsync(null, new() { Ascending = true })).Items.Select(part);
}
