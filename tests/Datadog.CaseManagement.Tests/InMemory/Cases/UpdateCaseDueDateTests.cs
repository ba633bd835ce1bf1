using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class UpdateCaseDueDateTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_due_date_is_set_with_the_time_and_user_of_the_change()
    {
        var created = await _fixture.PostCaseAsync();
        _fixture.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-16T10:00:00Z", null));

        var updated = await _fixture.PostAsync($"cases/{created.Id}/due_date", DueDate("\"2026-12-31\""));

        var author = $$$"""
            "modified_by":{"data":{"id":"{{{_fixture.Datadog.CurrentUser.Id}}}","type":"user"}},
            """;
        var expected = created.Body
            .Replace(",\"insights\"", ",\"due_date\":\"2026-12-31\",\"insights\"", StringComparison.Ordinal)
            .Replace(",\"priority\"", ",\"modified_at\":\"2026-01-16T10:00:00Z\",\"priority\"", StringComparison.Ordinal)
            .Replace("\"project\":", $"{author}\"project\":", StringComparison.Ordinal);
        Assert.Equal(RawResponse.JsonApi(200, expected), updated);
        Assert.Equal(updated, await _fixture.GetAsync($"cases/{created.Id}"));
    }

    [Fact]
    public async Task Null_clears_the_due_date_and_leaves_no_member()
    {
        await _fixture.PostCaseAsync();
        await _fixture.PostAsync("cases/CASEM-1/due_date", DueDate("\"2026-12-31\""));

        var cleared = await _fixture.PostAsync("cases/CASEM-1/due_date", DueDate("null"));

        Assert.Equal(200, cleared.Status);
        Assert.False(cleared.Attributes.AsObject().ContainsKey("due_date"));
        Assert.Equal(cleared, await _fixture.GetAsync("cases/CASEM-1"));
    }

    [Fact]
    public async Task The_user_who_changes_a_case_is_included_after_its_creator()
    {
        await _fixture.PostCaseAsync();
        var creator = _fixture.Datadog.CurrentUser;
        _fixture.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        var updated = await _fixture.PostAsync("cases/CASEM-1/due_date", DueDate("\"2026-12-31\""));

        Assert.Equal([creator.Id, _fixture.Datadog.CurrentUser.Id], updated.Included.Select(user => (string?)user!["id"]));
        Assert.Equal(_fixture.Datadog.CurrentUser.Id, (string?)updated.Relationships["modified_by"]!["data"]!["id"]);
        Assert.Equal(creator.Id, (string?)updated.Relationships["created_by"]!["data"]!["id"]);
    }

    [Theory]
    [InlineData("\"\"", "due_date must be a date in the form 2026-12-31")]
    [InlineData("\"2026-02-30\"", "due_date must be a date in the form 2026-12-31")]
    [InlineData("\"2026-1-5\"", "due_date must be a date in the form 2026-12-31")]
    [InlineData("\"31.12.2026\"", "due_date must be a date in the form 2026-12-31")]
    [InlineData("\" 2026-12-31\"", "due_date must be a date in the form 2026-12-31")]
    [InlineData("\"2026-12-31T00:00:00Z\"", "due_date must be a date in the form 2026-12-31")]
    [InlineData("\"tomorrow\"", "due_date must be a date in the form 2026-12-31")]
    [InlineData("20261231", "due_date must be a string")]
    [InlineData("false", "due_date must be a string")]
    [InlineData("[\"2026-12-31\"]", "due_date must be a string")]
    [InlineData("{}", "due_date must be a string")]
    public async Task Anything_but_a_calendar_date_or_null_is_a_bad_request_and_changes_nothing(string dueDate, string detail)
    {
        await _fixture.PostCaseAsync();
        var before = await _fixture.PostAsync("cases/CASEM-1/due_date", DueDate("\"2026-12-31\""));
        _fixture.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-16T10:00:00Z", null));

        Assert.Equal(
            RawResponse.InvalidAttribute(detail),
            await _fixture.PostAsync("cases/CASEM-1/due_date", DueDate(dueDate)));
        Assert.Equal(before, await _fixture.GetAsync("cases/CASEM-1"));
    }

    [Theory]
    [InlineData("""{"data":{"type":"case","attributes":{}}}""", "data.attributes.due_date must be a date in the form 2026-12-31, or null")]
    [InlineData("""{"data":{"type":"case"}}""", "data.attributes must be an object")]
    [InlineData("{", "the body must be a JSON object whose members have unique names")]
    [InlineData("""{"data":{"type":"project","attributes":{"due_date":null}}}""", "got type \"project\" expected one of \"case\"")]
    public async Task A_request_without_a_due_date_is_a_bad_request(string body, string detail)
    {
        await _fixture.PostCaseAsync();

        Assert.Equal(RawResponse.Invalid(detail), await _fixture.PostAsync("cases/CASEM-1/due_date", body));
    }

    [Fact]
    public async Task An_unknown_case_is_not_found() => Assert.Equal(
        RawResponse.NotFound("case"),
        await _fixture.PostAsync("cases/67d80aa3-36ff-44b9-a694-c501a7591737/due_date", DueDate("\"2026-12-31\"")));

    private static string DueDate(string json) => $$$"""{"data":{"type":"case","attributes":{"due_date":{{{json}}} } } }""";
}
