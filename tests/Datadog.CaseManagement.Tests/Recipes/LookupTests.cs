using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

#pragma warning disable xUnit1051 // The code of the recipes has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Recipes;

/// <summary>Counting, finding and waiting.</summary>
public sealed class LookupTests
{
    [Fact]
    public async Task Cases_are_counted()
    {
        var memory = new InMemoryDatadog();
        foreach (var priority in new[] { CasePriority.P1, CasePriority.P2, CasePriority.P2 })
        {
            memory.AddCase(new InMemoryCase("Disk full") { Priority = priority });
        }

        Assert.Equal((3, "P1: 1|P2: 2"), await CountAsync(memory.CreateClient().Cases));

        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases").Responds(StubResponse.Json(200, """{"data":[{"id":"c1"}],"meta":{"page":{"total":3}}}"""));
        client.Stub.Given("GET", "/api/v2/cases/count").Responds(StubResponse.Json(
            200,
            """{"data":{"id":"n1","attributes":{"groups":[{"group":"priority","group_values":[{"value":"P1","count":1},{"value":"P2","count":2}]}]}}}"""));
        Assert.Equal((3, "P1: 1|P2: 2"), await CountAsync(client.Cases));
        Assert.Equal(
            [
                "GET /api/v2/cases?filter=status%3Aopen&page%5Bsize%5D=1&page%5Bnumber%5D=1",
                "GET /api/v2/cases/count?query_filter=status%3Aopen&group_bys=priority",
            ],
            client.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task Projects_types_and_custom_attributes_are_found()
    {
        var memory = new InMemoryDatadog();
        memory.AddProject("SEC", "Security");
        var datadog = memory.CreateClient();
        var type = await datadog.CaseTypes.CreateAsync(new() { Name = "Vulnerability", Emoji = "🔓" });
        await datadog.CaseTypes.CreateCustomAttributeAsync(
            type.Id, new() { Key = "region", DisplayName = "Region", Type = CustomAttributeType.Text, IsMulti = false });

        Assert.Equal("Security, Vulnerability, Region", await FindAsync(datadog));

        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/projects").Responds(
            StubResponse.Json(200, """{"data":[{"id":"p1","attributes":{"key":"SEC","name":"Security"}}]}"""));
        client.Stub.Given("GET", "/api/v2/cases/types").Responds(
            StubResponse.Json(200, """{"data":[{"id":"t1","attributes":{"name":"Vulnerability"}}]}"""));
        client.Stub.Given("GET", "/api/v2/cases/types/t1/custom_attributes").Responds(
            StubResponse.Json(200, """{"data":[{"id":"a1","attributes":{"key":"region","display_name":"Region"}}]}"""));
        Assert.Equal("Security, Vulnerability, Region", await FindAsync(client.Datadog));
    }

    [Fact]
    public async Task A_Jira_issue_is_waited_for()
    {
        var memory = new InMemoryDatadog();
        memory.AddCase(new InMemoryCase("Disk full"));

        Assert.Equal("2-1", await CreateJiraIssueAsync(memory.CreateClient().Cases));

        using var client = new TestClient();
        client.Stub.Given("POST", "/api/v2/cases/CASEM-1/relationships/jira_issues").Responds(StubResponse.Empty(202));
        client.Stub.Given("GET", "/api/v2/cases/CASEM-1").Responds(
            StubResponse.Json(200, """{"data":{"id":"c1","attributes":{"jira_issue":{"status":"IN_PROGRESS"}}}}"""),
            StubResponse.Json(200, """{"data":{"id":"c1","attributes":{"jira_issue":{"status":"COMPLETED","result":{"issue_key":"OPS-1"}}}}}"""));
        var created = CreateJiraIssueAsync(client.Cases);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal("OPS-1", await created);
    }

    private static async Task<(int Open, string Priorities)> CountAsync(CasesClient cases)
    {
        var lines = new List<string>();
        #region Counting, 1
        var open = await cases.CountAsync("status:open");
        var counts = await cases.CountByAsync("status:open", ["priority"]);
        foreach (var priority in counts.Attributes.Groups[0].GroupValues)
            lines.Add($"{priority.Value}: {priority.Count}");
        #endregion
        return (open, string.Join('|', lines.Order(StringComparer.Ordinal)));
    }

    private static async Task<string> FindAsync(DatadogCaseManagementClient datadog)
    {
        #region Finding by key or name, 1
        var project = await datadog.Projects.FindByKeyAsync("SEC") ?? throw new InvalidOperationException("There is no such project.");
        var type = await datadog.CaseTypes.FindByNameAsync("Vulnerability") ?? throw new InvalidOperationException("There is no such type.");
        var region = await datadog.CaseTypes.FindCustomAttributeByKeyAsync(type.Id, "region"); // null if the type has none
        #endregion
        return $"{project.Attributes.Name}, {type.Attributes.Name}, {region!.Attributes.DisplayName}";
    }

    private static async Task<string?> CreateJiraIssueAsync(CasesClient cases)
    {
        #region Waiting for a Jira issue, 1
        await cases.CreateJiraIssueAsync("CASEM-1", new() { JiraAccountId = "1", ProjectId = "2", IssueTypeId = "3" });
        var issue = await cases.WaitForJiraIssueAsync("CASEM-1", timeout: TimeSpan.FromMinutes(1));
        Console.WriteLine($"{issue.Result?.IssueKey} is at {issue.Result?.IssueUrl}.");
        #endregion
        return issue.Result?.IssueKey;
    }
}
