using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>What is created for a case elsewhere. None of it is answered with data.</summary>
public sealed class TicketTests
{
    private static readonly Dictionary<string, (Func<CasesClient, Task> Call, string Request, string Body)> Calls = new()
    {
        ["Jira issue"] = (
            cases => cases.CreateJiraIssueAsync(
                "CASEM-1", new CreateJiraIssueRequest { JiraAccountId = "1234", ProjectId = "5678", IssueTypeId = "10001" }, Token),
            "POST /api/v2/cases/CASEM-1/relationships/jira_issues",
            """{"data":{"attributes":{"issue_type_id":"10001","jira_account_id":"1234","project_id":"5678"},"type":"issues"}}"""),
        ["Jira issue with fields"] = (
            cases => cases.CreateJiraIssueAsync(
                "CASEM-1",
                new CreateJiraIssueRequest
                {
                    JiraAccountId = "1234",
                    ProjectId = "5678",
                    IssueTypeId = "10001",
                    Fields = new Dictionary<string, JsonNode?>
                    {
                        ["text"] = "x",
                        ["number"] = 1.5,
                        ["flag"] = true,
                        ["list"] = new JsonArray("a", 1, null),
                        ["object"] = new JsonObject { ["name"] = "High" },
                        ["nothing"] = null,
                    },
                },
                Token),
            "POST /api/v2/cases/CASEM-1/relationships/jira_issues",
            """
            {"data":{"attributes":{"issue_type_id":"10001","jira_account_id":"1234","project_id":"5678","fields":{"text":"x","number":1.5,
            "flag":true,"list":["a",1,null],"object":{"name":"High"},"nothing":null}},"type":"issues"}}
            """),
        ["Jira issue without fields"] = (
            cases => cases.CreateJiraIssueAsync(
                "CASEM-1",
                new CreateJiraIssueRequest
                {
                    JiraAccountId = "1234", ProjectId = "5678", IssueTypeId = "10001", Fields = new Dictionary<string, JsonNode?>(),
                },
                Token),
            "POST /api/v2/cases/CASEM-1/relationships/jira_issues",
            """{"data":{"attributes":{"issue_type_id":"10001","jira_account_id":"1234","project_id":"5678","fields":{}},"type":"issues"}}"""),
        ["ServiceNow ticket without an assignment group"] = (
            cases => cases.CreateServiceNowTicketAsync("CASEM-1", new CreateServiceNowTicketRequest { InstanceName = "my-instance" }, Token),
            "POST /api/v2/cases/CASEM-1/relationships/servicenow_tickets",
            """{"data":{"attributes":{"instance_name":"my-instance"},"type":"tickets"}}"""),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_ticket_is_asked_for_exactly_and_the_answer_may_be_anything(string name)
    {
        var (call, expectedRequest, expectedBody) = Calls[name];
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Text(202, "Accepted"));

        await call(client.Cases);

        var request = client.Stub.SingleRequest();
        Assert.Equal(expectedRequest, request.ToString());
        AssertJson.Equal(expectedBody, request.BodyText);
    }
}
