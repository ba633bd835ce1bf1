using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class GetCaseTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task A_case_is_found_by_its_id_and_by_its_key()
    {
        var created = await _fixture.PostCaseAsync();
        var expected = created with { Status = 200 };

        Assert.Equal(expected, await _fixture.GetAsync($"cases/{created.Id}"));
        Assert.Equal(expected, await _fixture.GetAsync($"cases/{created.Id.ToUpperInvariant()}"));
        Assert.Equal(expected, await _fixture.GetAsync("cases/CASEM-1"));
    }

    [Theory]
    [InlineData("67d80aa3-36ff-44b9-a694-c501a7591737")]
    [InlineData("CASEM-2")]
    [InlineData("neither")]
    public async Task An_unknown_case_is_not_found(string idOrKey)
    {
        await _fixture.PostCaseAsync();

        Assert.Equal(RawResponse.NotFound("case"), await _fixture.GetAsync($"cases/{idOrKey}"));
    }

    [Fact]
    public async Task A_renamed_user_is_included_with_the_new_name()
    {
        var id = (await _fixture.PostCaseAsync()).Id;
        _fixture.Datadog.CurrentUser = _fixture.Datadog.CurrentUser with { Name = "Ada" };

        Assert.Equal("Ada", (string?)(await _fixture.GetAsync($"cases/{id}")).Included[0]!["attributes"]!["name"]);
    }

    [Fact]
    public async Task Another_current_user_does_not_become_the_creator_of_earlier_cases()
    {
        var created = await _fixture.PostCaseAsync();
        _fixture.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        Assert.Equal(created.Body, (await _fixture.GetAsync($"cases/{created.Id}")).Body);
    }
}
