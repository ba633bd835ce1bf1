using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class UpdateStatusTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Status_and_group_follow_the_case_type()
    {
        await CreateBugAsync();

        Assert.Equal("New OPEN SG_OPEN", Told(await _desk.GetAsync("CASEM-1")));
        Assert.Equal("Fixing IN_PROGRESS SG_IN_PROGRESS", Told(await _desk.Cases.UpdateStatusAsync("CASEM-1", "Fixing", Desk.Token)));
        Assert.Equal("Rejected CLOSED SG_CLOSED", Told(await _desk.Cases.UpdateStatusAsync("CASEM-1", "Rejected", Desk.Token)));
    }

    [Fact]
    public async Task The_older_form_means_the_default_of_its_group()
    {
        await CreateBugAsync();
        await _desk.Cases.UpdateStatusAsync("CASEM-1", "Testing", Desk.Token);

        Assert.Equal("Done CLOSED SG_CLOSED", Told(await _desk.Cases.UpdateStatusAsync("CASEM-1", CaseStatus.Closed, Desk.Token)));
        Assert.Equal("Fixing IN_PROGRESS SG_IN_PROGRESS", Told(await _desk.Cases.UpdateStatusAsync("CASEM-1", CaseStatus.InProgress, Desk.Token)));
    }

    [Fact]
    public async Task A_case_is_closed_since_it_came_into_the_group_and_until_it_leaves_it()
    {
        await CreateBugAsync();
        var then = _desk.Wait();

        var done = await _desk.Cases.UpdateStatusAsync("CASEM-1", "Done", Desk.Token);
        _desk.Wait();
        var rejected = await _desk.Cases.UpdateStatusAsync("CASEM-1", "Rejected", Desk.Token);
        var reopened = await _desk.Cases.UpdateStatusAsync("CASEM-1", "New", Desk.Token);
        var again = _desk.Wait();
        var closed = await _desk.Cases.UpdateStatusAsync("CASEM-1", "Done", Desk.Token);

        Assert.Equal([then, then, null, again], new[] { done, rejected, reopened, closed }.Select(@case => @case.Attributes.ClosedAt));
        Assert.Equal(then.AddHours(1), rejected.Attributes.ModifiedAt);
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("new")]
    [InlineData("CLOSED")]
    public async Task A_status_that_the_case_type_does_not_have_is_a_bad_request(string status)
    {
        await CreateBugAsync();

        await Refused.AsBadRequestAsync(() => _desk.Cases.UpdateStatusAsync("CASEM-1", status, Desk.Token));
    }

    [Fact]
    public async Task A_status_that_the_older_form_does_not_have_is_a_bad_request()
    {
        await CreateBugAsync();

        await Refused.AsBadRequestAsync(() => _desk.Cases.UpdateStatusAsync("CASEM-1", new CaseStatus("OPENED"), Desk.Token));
    }

    [Theory]
    [InlineData("""{"status_name":"Done","status":"OPEN"}""", 200)]
    [InlineData("""{"status_name":null,"status":"CLOSED"}""", 200)]
    [InlineData("{}", 400)]
    public async Task A_name_wins_over_the_older_form_and_one_of_them_is_needed(string attributes, int status)
    {
        await CreateBugAsync();

        var reply = await _desk.Raw
            .PostAsync("cases/CASEM-1/status", Desk.Document("case", attributes));

        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 200 ? "Done" : "New", (await _desk.GetAsync("CASEM-1")).Attributes.StatusName);
    }

    private Task<Case> CreateBugAsync()
    {
        var bug = _desk.Datadog.AddCaseType(new InMemoryCaseType("Bug")
        {
            OpenStatuses = ["New"],
            InProgressStatuses = ["Fixing", "Testing"],
            ClosedStatuses = ["Done", "Rejected"],
        });
        return _desk.CreateAsync(_desk.Request() with { TypeId = bug });
    }

    private static string Told(Case @case) => $"{@case.Attributes.StatusName} {@case.Attributes.Status} {@case.Attributes.StatusGroup}";
}
