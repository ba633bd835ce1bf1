namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class TicketTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_Jira_issue_is_there_at_once()
    {
        await _desk.CreateAsync();
        var then = _desk.Wait();

        await _desk.Cases.CreateJiraIssueAsync("CASEM-1", NewIssue, Desk.Token);

        var attributes = (await _desk.GetAsync("CASEM-1")).Attributes;
        Assert.Equal(
            new JiraIssue
            {
                Status = TicketStatus.Completed,
                Result = new() { IssueId = "1", IssueKey = "5678-1", IssueUrl = "https://jira.example.com/browse/5678-1", ProjectKey = "5678" },
            },
            attributes.JiraIssue);
        Assert.Equal(then, attributes.ModifiedAt);
    }

    [Fact]
    public async Task A_Jira_issue_is_linked_by_its_address_and_unlinked()
    {
        await _desk.CreateAsync();
        const string Url = "https://jira.example.com/a/browse/PROJ-123";

        await _desk.Cases.LinkJiraIssueAsync("CASEM-1", Url, Desk.Token);
        var linked = await _desk.GetAsync("CASEM-1");
        await _desk.Cases.UnlinkJiraIssueAsync("CASEM-1", Desk.Token);
        await _desk.Cases.UnlinkJiraIssueAsync("CASEM-1", Desk.Token);

        Assert.Equal(new JiraIssueResult { IssueKey = "PROJ-123", IssueUrl = Url, ProjectKey = "PROJ" }, linked.Attributes.JiraIssue!.Result);
        Assert.Null((await _desk.GetAsync("CASEM-1")).Attributes.JiraIssue);
    }

    [Fact]
    public async Task A_case_has_one_Jira_issue_which_a_new_one_replaces_and_a_link_does_not()
    {
        await _desk.CreateAsync();
        await _desk.Cases.LinkJiraIssueAsync("CASEM-1", "https://jira.example.com/browse/PROJ-123", Desk.Token);

        await Refused.AsConflictAsync(() => _desk.Cases.LinkJiraIssueAsync("CASEM-1", "https://jira.example.com/browse/PROJ-123", Desk.Token));
        await _desk.Cases.CreateJiraIssueAsync("CASEM-1", NewIssue, Desk.Token);
        Assert.Equal("5678-1", (await _desk.GetAsync("CASEM-1")).Attributes.JiraIssue!.Result!.IssueKey);
    }

    [Theory]
    [InlineData("PROJ-123")]
    [InlineData("https://jira.example.com")]
    [InlineData("https://jira.example.com/browse/PROJ")]
    [InlineData("https://jira.example.com/browse/PROJ-123/more")]
    [InlineData("ftp://jira.example.com/browse/PROJ-123")]
    public async Task What_is_no_address_of_an_issue_is_a_bad_request(string url)
    {
        await _desk.CreateAsync();

        await Refused.AsBadRequestAsync(() => _desk.Cases.LinkJiraIssueAsync("CASEM-1", url, Desk.Token));
    }

    [Fact]
    public async Task A_ServiceNow_ticket_is_there_at_once()
    {
        await _desk.CreateAsync();

        await _desk.Cases.CreateServiceNowTicketAsync("CASEM-1", new() { InstanceName = "mine", AssignmentGroup = "IT" }, Desk.Token);

        Assert.Equal(
            new ServiceNowTicket
            {
                Status = TicketStatus.Completed,
                Result = new() { SysTargetLink = "https://mine.service-now.com/incident.do?sys_id=1" },
            },
            (await _desk.GetAsync("CASEM-1")).Attributes.ServiceNowTicket);
    }

    [Theory]
    [InlineData("POST", "jira_issues", "issues", """{"jira_account_id":"1","project_id":"2","issue_type_id":"3","fields":{"a":[]}}""", 202)]
    [InlineData("POST", "jira_issues", "issues", """{"jira_account_id":"1","project_id":"2","issue_type_id":"3","fields":[]}""", 400)]
    [InlineData("POST", "jira_issues", "issues", """{"project_id":"2","issue_type_id":"3"}""", 400)]
    [InlineData("POST", "jira_issues", "issues", """{"jira_account_id":"1","issue_type_id":"3"}""", 400)]
    [InlineData("POST", "jira_issues", "issues", """{"jira_account_id":"1","project_id":"2"}""", 400)]
    [InlineData("POST", "jira_issues", "case", "{}", 400)]
    [InlineData("PATCH", "jira_issues", "issues", """{"jira_issue_url":"https://a/browse/B-1"}""", 204)]
    [InlineData("PATCH", "jira_issues", "issues", "{}", 400)]
    [InlineData("POST", "servicenow_tickets", "tickets", """{"instance_name":"mine"}""", 202)]
    [InlineData("POST", "servicenow_tickets", "tickets", """{"assignment_group":"IT"}""", 400)]
    [InlineData("POST", "servicenow_tickets", "tickets", """{"instance_name":"mine","assignment_group":1}""", 400)]
    [InlineData("POST", "servicenow_tickets", "issues", "{}", 400)]
    public async Task An_answer_has_no_body_unless_it_is_a_refusal(string method, string kind, string type, string attributes, int status)
    {
        await _desk.CreateAsync();
        var body = Desk.Document(type, attributes);

        var reply = await _desk.Raw.SendAsync(new HttpMethod(method), $"cases/CASEM-1/relationships/{kind}", body);

        Assert.Equal((status, status != 400), (reply.Status, reply.Body.Length == 0));
    }

    [Fact]
    public async Task A_case_that_is_not_known_is_not_found()
    {
        await Refused.AsUnknownAsync("case", () => _desk.Cases.CreateJiraIssueAsync("CASEM-1", NewIssue, Desk.Token));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.LinkJiraIssueAsync("CASEM-1", "https://a/browse/B-1", Desk.Token));
        await Refused.AsUnknownAsync("case", () => _desk.Cases.UnlinkJiraIssueAsync("CASEM-1", Desk.Token));
        await Refused.AsUnknownAsync(
            "case", () => _desk.Cases.CreateServiceNowTicketAsync("CASEM-1", new() { InstanceName = "mine" }, Desk.Token));
    }

    private static CreateJiraIssueRequest NewIssue => new() { JiraAccountId = "1234", ProjectId = "5678", IssueTypeId = "10001" };
}
