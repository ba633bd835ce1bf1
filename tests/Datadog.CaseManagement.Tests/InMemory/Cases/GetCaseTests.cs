using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Cases;

public sealed class GetCaseTests
{
    private readonly Conversation _service = new();

    [Fact]
    public async Task A_case_is_found_by_its_id_and_by_its_key()
    {
        var created = await _service.CreateCaseAsync();
        var expected = created with { Status = 200 };

        Assert.Equal(expected, await _service.GetAsync($"cases/{created.Id}"));
        Assert.Equal(expected, await _service.GetAsync($"cases/{created.Id.ToUpperInvariant()}"));
        Assert.Equal(expected, await _service.GetAsync("cases/CASEM-1"));
    }

    [Theory]
    [InlineData("67d80aa3-36ff-44b9-a694-c501a7591737")]
    [InlineData("CASEM-2")]
    [InlineData("neither")]
    public async Task A_case_that_is_not_known_is_not_found(string idOrKey)
    {
        await _service.CreateCaseAsync();

        Assert.Equal(Reply.JsonApi(404, Reply.NotFoundCase), await _service.GetAsync($"cases/{idOrKey}"));
    }

    [Fact]
    public async Task A_user_who_was_renamed_is_included_by_the_new_name()
    {
        var id = (await _service.CreateCaseAsync()).Id;
        _service.Datadog.CurrentUser = _service.Datadog.CurrentUser with { Name = "Ada" };

        Assert.Equal("Ada", (string?)(await _service.GetAsync($"cases/{id}")).Included[0]!["attributes"]!["name"]);
    }

    [Fact]
    public async Task Another_current_user_does_not_become_the_creator_of_earlier_cases()
    {
        var created = await _service.CreateCaseAsync();
        _service.Datadog.CurrentUser = new InMemoryUser("Grace", "grace@example.com");

        Assert.Equal(created.Body, (await _service.GetAsync($"cases/{created.Id}")).Body);
    }
}
