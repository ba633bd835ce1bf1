using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

#pragma warning disable xUnit1051 // The code of the recipe has no test to be cancelled with.

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class OverdueCaseTests
{
    // In Berlin, the next day has begun.
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Overdue_cases_are_assigned_by_email_in_memory()
    {
        var memory = new InMemoryDatadog();
        var ada = memory.AddUser(new InMemoryUser("Ada", "Ada@example.com"));
        foreach (var (title, day) in new[] { ("Late", 1), ("Due today", 2) })
        {
            memory.AddCase(new InMemoryCase(title) { DueDate = new DateOnly(2026, 3, day) });
        }

        await AssignAsync(memory.CreateClient(), "CASEM", Now);

        Assert.Equal([ada, null], memory.Cases.Select(stored => stored.Relationships.Assignee?.Data?.Id));
    }

    [Fact]
    public async Task Overdue_cases_are_assigned_by_email_with_these_requests()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/users").Responds(
            StubResponse.Json(200, """{"data":[{"id":"u1","type":"users","attributes":{"email":"ada@example.com"}}]}"""));
        client.Stub.Given("GET", "/api/v2/cases").Responds(StubResponse.Json(
            200,
            """{"data":[{"id":"c1","attributes":{"due_date":"2026-03-01"}},{"id":"c2","attributes":{"due_date":"2026-03-02"}}],"meta":{"page":{"total":1}}}"""));
        client.Stub.Given("POST", "/api/v2/cases/c1/assign").Responds(StubResponse.Json(200, """{"data":{"id":"c1"}}"""));

        await AssignAsync(client.Datadog, "SEC", Now);

        Assert.Equal(
            [
                "GET /api/v2/users?filter=ada%40example.com&page%5Bsize%5D=100&page%5Bnumber%5D=0",
                "GET /api/v2/cases?filter=%28project%3ASEC%29%20AND%20-status%3ACLOSED&page%5Bsize%5D=100&page%5Bnumber%5D=1",
                "POST /api/v2/cases/c1/assign",
            ],
            client.Requests.Select(request => request.ToString()));
        Assert.Equal("""{"data":{"attributes":{"assignee_id":"u1"},"type":"case"}}""", client.Requests[^1].BodyText);
    }

    private static async Task AssignAsync(DatadogCaseManagementClient datadog, string project, DateTimeOffset now)
    {
        #region Overdue cases, 1
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).Date);
        var ada = await datadog.Users.FindByEmailAsync("ada@example.com") ?? throw new InvalidOperationException("There is no such user.");
        await foreach (var overdue in datadog.Cases.SearchOverdueAsync(today, CaseFilter.Project(project), new() { PagesAhead = 8 }))
            await datadog.Cases.AssignAsync(overdue.Id, ada.Id);
        #endregion
    }
}
