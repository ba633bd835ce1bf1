using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class BulkTests
{
    private static readonly Dictionary<string, (CaseBulkAction Action, string Attributes)> Actions = new()
    {
        ["priority"] = (CaseBulkAction.SetPriority(CasePriority.P1), """{"type":"priority","payload":{"priority":"P1"}}"""),
        ["status by name"] = (CaseBulkAction.SetStatus("Waiting"), """{"type":"status","payload":{"status_name":"Waiting"}}"""),
        ["status"] = (CaseBulkAction.SetStatus(CaseStatus.Closed), """{"type":"status","payload":{"status":"CLOSED"}}"""),
        ["assign"] = (CaseBulkAction.Assign("u1"), """{"type":"assign","payload":{"assignee_id":"u1"}}"""),
        ["unassign"] = (CaseBulkAction.Unassign(), """{"type":"unassign"}"""),
        ["archive"] = (CaseBulkAction.Archive(), """{"type":"archive"}"""),
        ["unarchive"] = (CaseBulkAction.Unarchive(), """{"type":"unarchive"}"""),
        ["project"] = (CaseBulkAction.MoveToProject("p1"), """{"type":"update_project","payload":{"project_id":"p1"}}"""),
        ["Jira"] = (
            CaseBulkAction.CreateJiraIssue("1234", "5678", "10001"),
            """{"type":"jira","payload":{"jira_account_id":"1234","project_id":"5678","issue_type_id":"10001"}}"""),
        ["ServiceNow"] = (
            CaseBulkAction.CreateServiceNowTicket("my-instance"), """{"type":"servicenow","payload":{"instance_name":"my-instance"}}"""),
        ["ServiceNow with a group"] = (
            CaseBulkAction.CreateServiceNowTicket("my-instance", "IT Support"),
            """{"type":"servicenow","payload":{"instance_name":"my-instance","assignment_group":"IT Support"}}"""),
        ["Linear"] = (CaseBulkAction.CreateLinearIssue(), """{"type":"linear"}"""),
        ["Linear with values"] = (
            CaseBulkAction.CreateLinearIssue(new Dictionary<string, string> { ["team_id"] = "t1" }),
            """{"type":"linear","payload":{"team_id":"t1"}}"""),
        ["an action that the library does not know"] = (
            new CaseBulkAction(new CaseBulkActionType("paint"), new Dictionary<string, string> { ["color"] = "red" }),
            """{"type":"paint","payload":{"color":"red"}}"""),
        ["an empty payload"] = (
            new CaseBulkAction(CaseBulkActionType.Archive, new Dictionary<string, string>()), """{"type":"archive","payload":{}}"""),
    };

    public static TheoryData<string> Names => [.. Actions.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BulkUpdate_sends_the_action_with_the_values_that_belong_to_it(string name)
    {
        var (action, attributes) = Actions[name];
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Empty(200));

        await client.Cases.BulkUpdateAsync(["c1", "CASEM-2"], action, cancellationToken: Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("POST /api/v2/cases/bulk", request.ToString());
        AssertJson.Equal(
            $$$"""{"data":{"attributes":{"case_ids":["c1","CASEM-2"],{{{attributes[1..]}}},"type":"bulk"}}""", request.BodyText);
    }

    [Fact]
    public void BulkUpdate_needs_the_identifier_of_every_case()
    {
        using var client = new TestClient();
        foreach (var blank in new[] { "", " \t", null })
        {
            var exception = Assert.ThrowsAny<ArgumentException>(() =>
            {
                _ = client.Cases.BulkUpdateAsync(["c", blank!], CaseBulkAction.Archive(), cancellationToken: Token);
            });
            Assert.Equal("caseIds", exception.ParamName);
        }

        Assert.Empty(client.Stub.Requests);
    }

    public static TheoryData<string, Func<CaseBulkAction>> Refused => new()
    {
        { "type", () => new CaseBulkAction(default) },
        { "priority", () => CaseBulkAction.SetPriority(default) },
        { "status", () => CaseBulkAction.SetStatus(" ") },
        { "status", () => CaseBulkAction.SetStatus(default(CaseStatus)) },
        { "assigneeId", () => CaseBulkAction.Assign("") },
        { "projectId", () => CaseBulkAction.MoveToProject(null!) },
        { "jiraAccountId", () => CaseBulkAction.CreateJiraIssue(" ", "p", "t") },
        { "projectId", () => CaseBulkAction.CreateJiraIssue("a", " ", "t") },
        { "issueTypeId", () => CaseBulkAction.CreateJiraIssue("a", "p", " ") },
        { "instanceName", () => CaseBulkAction.CreateServiceNowTicket("") },
        { "assignmentGroup", () => CaseBulkAction.CreateServiceNowTicket("i", " ") },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void An_action_without_a_value_that_it_needs_cannot_be_made(string parameter, Func<CaseBulkAction> make) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(make).ParamName);
}
