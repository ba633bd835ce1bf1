using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class UpdateStatusTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task Status_and_group_follow_the_case_type()
    {
        await CreateBugAsync();

        Assert.Equal("New OPEN SG_OPEN", Describe(await _fixture.GetCaseAsync("CASEM-1")));
        Assert.Equal("Fixing IN_PROGRESS SG_IN_PROGRESS", Describe(await _fixture.Cases.UpdateStatusAsync("CASEM-1", "Fixing")));
        Assert.Equal("Rejected CLOSED SG_CLOSED", Describe(await _fixture.Cases.UpdateStatusAsync("CASEM-1", "Rejected")));
    }

    [Fact]
    public async Task The_older_status_means_the_default_of_its_group()
    {
        await CreateBugAsync();
        await _fixture.Cases.UpdateStatusAsync("CASEM-1", "Testing");

        Assert.Equal("Done CLOSED SG_CLOSED", Describe(await _fixture.Cases.UpdateStatusAsync("CASEM-1", CaseStatus.Closed)));
        Assert.Equal("Fixing IN_PROGRESS SG_IN_PROGRESS", Describe(await _fixture.Cases.UpdateStatusAsync("CASEM-1", CaseStatus.InProgress)));
    }

    [Fact]
    public async Task A_case_is_closed_from_entering_the_group_until_leaving_it()
    {
        await CreateBugAsync();
        var then = _fixture.AdvanceOneHour();

        var done = await _fixture.Cases.UpdateStatusAsync("CASEM-1", "Done");
        _fixture.AdvanceOneHour();
        var rejected = await _fixture.Cases.UpdateStatusAsync("CASEM-1", "Rejected");
        var reopened = await _fixture.Cases.UpdateStatusAsync("CASEM-1", "New");
        var again = _fixture.AdvanceOneHour();
        var closed = await _fixture.Cases.UpdateStatusAsync("CASEM-1", "Done");

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

        await AssertError.InvalidAttributeAsync(
            "status_name must be one of New, Fixing, Testing, Done, Rejected", () => _fixture.Cases.UpdateStatusAsync("CASEM-1", status));
    }

    [Fact]
    public async Task An_unknown_older_status_is_a_bad_request()
    {
        await CreateBugAsync();

        await AssertError.GenericAsync(
            "invalid status OPENED. Must be one of NOT_STARTED, OPEN, IN_PROGRESS, CLOSED, SUNKNOWN, ACKNOWLEDGED, TRIGGERED, RESOLVED, "
                + "PENDING_APPROVAL, APPROVED, IMPLEMENTING, COMPLETED, CANCELLED, DECLINED",
            () => _fixture.Cases.UpdateStatusAsync("CASEM-1", new CaseStatus("OPENED")));
    }

    [Fact]
    public async Task An_older_status_that_the_case_type_does_not_have_is_a_bad_request()
    {
        await CreateBugAsync();

        await AssertError.InvalidAttributeAsync(
            "status must be one of OPEN, IN_PROGRESS, CLOSED", () => _fixture.Cases.UpdateStatusAsync("CASEM-1", new CaseStatus("RESOLVED")));
    }

    [Theory]
    [InlineData("""{"status_name":"Done","status":"OPEN"}""", 200)]
    [InlineData("""{"status_name":null,"status":"CLOSED"}""", 200)]
    [InlineData("{}", 400)]
    public async Task A_status_name_takes_precedence_over_the_older_status_and_one_of_them_is_required(string attributes, int status)
    {
        await CreateBugAsync();

        var response = await _fixture
            .PostAsync("cases/CASEM-1/status", InMemoryFixture.Body("case", attributes));

        Assert.Equal(status, response.Status);
        Assert.Equal(status == 200 ? "Done" : "New", (await _fixture.GetCaseAsync("CASEM-1")).Attributes.StatusName);
    }

    private Task<Case> CreateBugAsync()
    {
        var bug = _fixture.Datadog.AddCaseType(new InMemoryCaseType("Bug")
        {
            OpenStatuses = ["New"],
            InProgressStatuses = ["Fixing", "Testing"],
            ClosedStatuses = ["Done", "Rejected"],
        });
        return _fixture.CreateCaseAsync(_fixture.CaseRequest() with { TypeId = bug });
    }

    private static string Describe(Case @case) => $"{@case.Attributes.StatusName} {@case.Attributes.Status} {@case.Attributes.StatusGroup}";
}
