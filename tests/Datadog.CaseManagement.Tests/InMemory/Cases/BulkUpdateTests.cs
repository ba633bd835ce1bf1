using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class BulkUpdateTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Every_case_that_is_named_is_changed_and_no_other()
    {
        var first = await _desk.CreateAsync();
        await _desk.CreateAsync();
        await _desk.CreateAsync();
        var then = _desk.Wait();

        await UpdateAsync(CaseBulkAction.SetPriority(CasePriority.P1), first.Id!, "CASEM-3", "CASEM-1");

        Assert.Equal(["P1", "NOT_DEFINED", "P1"], await AllAsync(@case => @case.Attributes.Priority!.Value.Value));
        Assert.Equal([then, null, then], await AllAsync(@case => @case.Attributes.ModifiedAt));
        Assert.Single((await _desk.Cases.ListTimelinePageAsync("CASEM-1", null, Desk.Token)).Items);
    }

    [Fact]
    public async Task Each_action_does_what_its_operation_does()
    {
        await _desk.CreateAsync();
        var security = _desk.Datadog.AddProject("SEC", "Security");

        Assert.Equal("CLOSED", (await DoneAsync(CaseBulkAction.SetStatus("Closed"))).Attributes.Status!.Value.Value);
        Assert.Equal("IN_PROGRESS", (await DoneAsync(CaseBulkAction.SetStatus(CaseStatus.InProgress))).Attributes.Status!.Value.Value);
        Assert.Equal(_desk.Me.Id, (await DoneAsync(CaseBulkAction.Assign(_desk.Me.Id))).Relationships.Assignee!.Data!.Id);
        Assert.Null((await DoneAsync(CaseBulkAction.Unassign())).Relationships.Assignee);
        Assert.NotNull((await DoneAsync(CaseBulkAction.Archive())).Attributes.ArchivedAt);
        Assert.Null((await DoneAsync(CaseBulkAction.Unarchive())).Attributes.ArchivedAt);
        Assert.Equal("2-1", (await DoneAsync(CaseBulkAction.CreateJiraIssue("1", "2", "3"))).Attributes.JiraIssue!.Result!.IssueKey);
        Assert.NotNull((await DoneAsync(CaseBulkAction.CreateServiceNowTicket("mine"))).Attributes.ServiceNowTicket);
        var before = await _desk.GetAsync("CASEM-1");
        Assert.Equal(JsonOf.Model(before), JsonOf.Model(await DoneAsync(CaseBulkAction.CreateLinearIssue())));
        await UpdateAsync(CaseBulkAction.MoveToProject(security), "CASEM-1");
        Assert.Equal(before.Id, (await _desk.GetAsync("SEC-1")).Id);
    }

    [Fact]
    public async Task Nothing_is_changed_when_one_case_refuses()
    {
        var bug = _desk.Datadog.AddCaseType(new InMemoryCaseType("Bug") { ClosedStatuses = ["Done"] });
        await _desk.CreateAsync(_desk.Request() with { TypeId = bug });
        await _desk.CreateAsync();
        await _desk.CreateAsync();

        await Refused.AsBadRequestAsync(() => UpdateAsync(CaseBulkAction.SetStatus("Done"), "CASEM-1", "CASEM-2"));
        await Refused.AsUnknownAsync("case", () => UpdateAsync(CaseBulkAction.Archive(), "CASEM-1", "CASEM-4"));
        Assert.Equal([null, null, null], await AllAsync(@case => @case.Attributes.ModifiedAt));
    }

    [Theory]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"priority"}""")]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"priority","payload":{"status":"OPEN"}}""")]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"merge"}""")]
    [InlineData("""{"case_ids":["CASEM-1"]}""")]
    [InlineData("""{"case_ids":[1],"type":"archive"}""")]
    [InlineData("""{"case_ids":"CASEM-1","type":"archive"}""")]
    [InlineData("""{"type":"archive"}""")]
    [InlineData("""{"case_ids":["CASEM-1"],"type":"archive","payload":[]}""")]
    public async Task An_action_that_cannot_be_understood_is_a_bad_request(string attributes)
    {
        await _desk.CreateAsync();

        Assert.Equal(
            Reply.JsonApi(400, Reply.PlainBadRequest),
            await _desk.Raw.PostAsync("cases/bulk", Desk.Document("bulk", attributes)));
    }

    [Fact]
    public async Task The_answer_is_empty_also_when_no_case_is_named() => Assert.Equal(
        new Reply(200, null, ""),
        await _desk.Raw.PostAsync("cases/bulk", """{"data":{"type":"bulk","attributes":{"case_ids":[],"type":"archive"}}}"""));

    private Task UpdateAsync(CaseBulkAction action, params string[] caseIds) => _desk.Cases.BulkUpdateAsync(caseIds, action, Desk.Token);

    private async Task<Case> DoneAsync(CaseBulkAction action)
    {
        await UpdateAsync(action, "CASEM-1");
        return await _desk.GetAsync("CASEM-1");
    }

    private async Task<IEnumerable<T>> AllAsync<T>(Func<Case, T> part) =>
        (await _desk.Cases.SearchPageAsync(null, new() { Ascending = true }, Desk.Token)).Items.Select(part);
}
