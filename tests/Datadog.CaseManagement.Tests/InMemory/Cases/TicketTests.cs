namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class TicketTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_Jira_issue_exists_at_once()
    {
        await _fixture.CreateCaseAsync();
        var then = _fixture.AdvanceOneHour();

        await _fixture.Cases.CreateJiraIssueAsync("CASEM-1", NewIssue);

        var attributes = (await _fixture.GetCaseAsync("CASEM-1")).Attributes;
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
    public async Task A_Jira_issue_is_linked_by_its_URL_and_unlinked()
    {
        await _fixture.CreateCaseAsync();
        const string Url = "https://jira.example.com/a/browse/PROJ-123";

        await _fixture.Cases.LinkJiraIssueAsync("CASEM-1", Url);
        var linked = await _fixture.GetCaseAsync("CASEM-1");
        await _fixture.Cases.UnlinkJiraIssueAsync("CASEM-1");
        await _fixture.Cases.UnlinkJiraIssueAsync("CASEM-1");

        Assert.Equal(new JiraIssueResult { IssueKey = "PROJ-123", IssueUrl = Url, ProjectKey = "PROJ" }, linked.Attributes.JiraIssue!.Result);
        Assert.Null((await _fixture.GetCaseAsync("CASEM-1")).Attributes.JiraIssue);
    }

    [Fact]
    public async Task A_case_has_one_Jira_issue_which_a_new_one_replaces_and_a_link_does_not()
    {
        await _fixture.CreateCaseAsync();
        await _fixture.Cases.LinkJiraIssueAsync("CASEM-1", "https://jira.example.com/browse/PROJ-123");

        await AssertError.ConflictAsync(() => _fixture.Cases.LinkJiraIssueAsync("CASEM-1", "https://jira.example.com/browse/PROJ-123"));
        await _fixture.Cases.CreateJiraIssueAsync("CASEM-1", NewIssue);
        Assert.Equal("5678-1", (await _fixture.GetCaseAsync("CASEM-1")).Attributes.JiraIssue!.Result!.IssueKey);
    }

    [Theory]
    [InlineData("PROJ-123")]
    [InlineData("https://jira.example.com")]
    [InlineData("https://jira.example.com/browse/PROJ")]
    [InlineData("https://jira.example.com/browse/PROJ-123/more")]
    [InlineData("ftp://jira.example.com/browse/PROJ-123")]
    public async Task An_invalid_URL_of_an_issue_is_a_bad_request(string url)
    {
        await _fixture.CreateCaseAsync();

        await AssertError.InvalidAttributeAsync(
            "jira_issue_url must be the URL of an issue such as https://jira.example.com/browse/PROJ-123",
            () => _fixture.Cases.LinkJiraIssueAsync("CASEM-1", url));
    }

    [Fact]
    public async Task A_ServiceNow_ticket_exists_at_once()
    {
        await _fixture.CreateCaseAsync();

        await _fixture.Cases.CreateServiceNowTicketAsync("CASEM-1", new() { InstanceName = "mine", AssignmentGroup = "IT" });

        Assert.Equal(
            new ServiceNowTicket
            {
                Status = TicketStatus.Completed,
                Result = new() { SysTargetLink = "https://mine.service-now.com/incident.do?sys_id=1" },
            },
            (await _fixture.GetCaseAsync("CASEM-1")).Attributes.ServiceNowTicket);
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
    public async Task Only_an_error_has_a_body(string method, string kind, string type, string attributes, int status)
    {
        await _fixture.CreateCaseAsync();
        var body = InMemoryFixture.Body(type, attributes);

        var response = await _fixture.SendAsync(new HttpMethod(method), $"cases/CASEM-1/relationships/{kind}", body);

        Assert.Equal((status, status != 400), (response.Status, response.Body.Length == 0));
    }

    [Fact]
    public async Task An_unknown_case_is_not_found()
    {
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.CreateJiraIssueAsync("CASEM-1", NewIssue));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.LinkJiraIssueAsync("CASEM-1", "https://a/browse/B-1"));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.UnlinkJiraIssueAsync("CASEM-1"));
        await AssertError.NotFoundAsync(
            "case", () => _fixture.Cases.CreateServiceNowTicketAsync("CASEM-1", new() { InstanceName = "mine" }));
    }

    private static CreateJiraIssueRequest NewIssue => new() { JiraAccountId = "1234", ProjectId = "5678", IssueTypeId = "10001" };

    [Fact]
    public async Task Incidents_are_a_relationship()
    {
        await _fixture.CreateCaseAsync();
        var other = Guid.NewGuid().ToString();

        await _fixture.Cases.LinkIncidentAsync("CASEM-1", InMemoryFixture.UnknownId);
        var linked = await _fixture.Cases.LinkIncidentAsync("CASEM-1", other);

        Assert.Equal(
            $$"""{"data":[{"id":"{{InMemoryFixture.UnknownId}}","type":"incidents"},{"id":"{{other}}","type":"incidents"}]}""",
            linked.Relationships.AdditionalProperties["incidents"].GetRawText());
        await AssertError.ConflictAsync(() => _fixture.Cases.LinkIncidentAsync("CASEM-1", InMemoryFixture.UnknownId));
        await AssertError.InvalidAsync("data.id must be a UUID", () => _fixture.Cases.LinkIncidentAsync("CASEM-1", "INC-1"));
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.LinkIncidentAsync("CASEM-2", other));
    }

    [Fact]
    public async Task Linking_an_incident_returns_201()
    {
        await _fixture.CreateCaseAsync();

        var response = await _fixture.PostAsync(
            "cases/CASEM-1/relationships/incidents",
            """{"data":{"id":"00000000-0000-0000-0000-000000000000","type":"incidents"}}""");

        Assert.Equal((201, "CASEM-1"), (response.Status, (string?)response.Attributes["key"]));
    }

    [Fact]
    public async Task A_notebook_is_a_relationship()
    {
        await _fixture.CreateCaseAsync();

        await _fixture.Cases.CreateNotebookAsync("CASEM-1");
        var response = await _fixture.PostAsync("cases/CASEM-1/relationships/notebook", """{"data":{"type":"notebook"}}""");

        var notebook = (await _fixture.GetCaseAsync("CASEM-1")).Relationships.AdditionalProperties["notebook"].GetProperty("data");
        Assert.Equal("notebook", notebook.GetProperty("type").GetString());
        Assert.True(Guid.TryParseExact(notebook.GetProperty("id").GetString(), "D", out _));
        Assert.Equal(RawResponse.NoContent, response);
        await AssertError.NotFoundAsync("case", () => _fixture.Cases.CreateNotebookAsync("CASEM-2"));
    }
}
