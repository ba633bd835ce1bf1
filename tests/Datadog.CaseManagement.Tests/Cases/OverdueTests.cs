using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;
using Datadog.CaseManagement.Tests.InMemory;

namespace Datadog.CaseManagement.Tests.Cases;

public sealed class OverdueTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<CaseAttributes, bool> Cases => new()
    {
        { new() { DueDate = Today.AddDays(-1) }, true },
        { new() { DueDate = Today.AddDays(-1), StatusGroup = CaseStatusGroup.InProgress, Status = CaseStatus.InProgress }, true },
        { new() { DueDate = Today.AddDays(-1), StatusGroup = CaseStatusGroup.Open, ClosedAt = DateTimeOffset.UnixEpoch }, true },
        { new() { DueDate = DateOnly.MinValue }, true },
        { new() { DueDate = Today }, false },
        { new() { DueDate = Today.AddDays(1) }, false },
        { new(), false },
        { new() { DueDate = Today.AddDays(-1), StatusGroup = CaseStatusGroup.Closed }, false },
        { new() { DueDate = Today.AddDays(-1), Status = CaseStatus.Closed }, false },
        { new() { DueDate = Today.AddDays(-1), ClosedAt = DateTimeOffset.UnixEpoch }, false },
        { new() { DueDate = Today.AddDays(-1), ArchivedAt = DateTimeOffset.UnixEpoch }, false },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_case_is_overdue_from_the_day_after_its_due_date_until_it_is_closed_or_archived(CaseAttributes attributes, bool expected) =>
        Assert.Equal(expected, new Case { Id = "c1", Attributes = attributes }.IsOverdue(Today));

    [Theory]
    [InlineData(null, "filter=-status%3ACLOSED")]
    [InlineData(" ", "filter=-status%3ACLOSED")]
    [InlineData("project:SEC OR type:bug", "filter=%28project%3ASEC%20OR%20type%3Abug%29%20AND%20-status%3ACLOSED")]
    public async Task The_service_leaves_out_closed_cases_and_what_the_filter_does(string? filter, string expected)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(
            StubResponse.Json(200, """{"data":[{"id":"c1","attributes":{"due_date":"2026-03-01"}}],"meta":{"page":{"current":2,"total":3}}}"""),
            StubResponse.Json(
                200,
                """
                {"data":[{"id":"c2","attributes":{"due_date":"2026-02-28","status_group":"SG_CLOSED"}},
                {"id":"c3","attributes":{"due_date":"2026-02-28"}}],"meta":{"page":{"current":3,"total":3}}}
                """));

        var found = await ReadAsync(client.Cases.SearchOverdueAsync(Today, filter, new CaseSearchOptions { PageNumber = 2, PageSize = 5 }, Token), Token);

        Assert.Equal(["c3"], found.Select(@case => @case.Id));
        Assert.Equal(
            [$"GET /api/v2/cases?{expected}&page%5Bsize%5D=5&page%5Bnumber%5D=2", $"GET /api/v2/cases?{expected}&page%5Bsize%5D=5&page%5Bnumber%5D=3"],
            client.Stub.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task Overdue_cases_are_found_among_those_of_a_filter()
    {
        var fixture = new InMemoryFixture();
        var other = fixture.Datadog.AddProject("OTHER", "Other");
        fixture.Datadog.AddCase(new InMemoryCase("late") { DueDate = Today.AddDays(-1) });
        fixture.Datadog.AddCase(new InMemoryCase("today") { DueDate = Today });
        fixture.Datadog.AddCase(new InMemoryCase("closed") { DueDate = Today.AddDays(-1), Status = CaseStatus.Closed });
        fixture.Datadog.AddCase(new InMemoryCase("elsewhere") { DueDate = Today.AddDays(-2), ProjectId = other });

        var all = await ReadAsync(fixture.Cases.SearchOverdueAsync(Today, cancellationToken: Token), Token);
        var some = await ReadAsync(
            fixture.Cases.SearchOverdueAsync(Today, CaseFilter.Project("CASEM").Or(CaseFilter.Project("NONE")), cancellationToken: Token), Token);

        Assert.Equal(["elsewhere", "late"], all.Select(found => found.Attributes.Title));
        Assert.Equal(["late"], some.Select(found => found.Attributes.Title));
    }

    [Fact]
    public async Task A_search_for_overdue_cases_is_cancelled_by_either_token()
    {
        var fixture = new InMemoryFixture();
        fixture.Datadog.AddCase(new InMemoryCase("late") { DueDate = Today.AddDays(-1) });
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ReadAsync(fixture.Cases.SearchOverdueAsync(Today, cancellationToken: cancelled.Token), Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ReadAsync(fixture.Cases.SearchOverdueAsync(Today, cancellationToken: Token), cancelled.Token));
    }

    [Fact]
    public async Task Cases_are_found_by_whether_they_are_assigned()
    {
        var fixture = new InMemoryFixture();
        fixture.Datadog.AddCase(new InMemoryCase("unassigned"));
        fixture.Datadog.AddCase(new InMemoryCase("assigned") { Assignee = fixture.CurrentUser });

        async Task<string?> FindAsync(CaseFilter filter) => (await fixture.Cases.SearchPageAsync(filter, null, Token)).Items.Single().Attributes.Title;

        Assert.Equal("assigned", await FindAsync(CaseFilter.Assigned()));
        Assert.Equal("unassigned", await FindAsync(CaseFilter.Unassigned()));
        Assert.Equal("unassigned", await FindAsync(CaseFilter.Not(CaseFilter.Assignee("*"))));
        Assert.Equal(2, await fixture.Cases.CountAsync(CaseFilter.CreationSource(CreationSource.Manual), Token));
        Assert.Equal(0, await fixture.Cases.CountAsync(CaseFilter.Not(CaseFilter.CreationSource(CreationSource.Manual)), Token));
    }

    private static async Task<List<Case>> ReadAsync(IAsyncEnumerable<Case> cases, CancellationToken cancellationToken)
    {
        var read = new List<Case>();
        await foreach (var found in cases.WithCancellation(cancellationToken))
        {
            read.Add(found);
        }

        return read;
    }
}
