using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Projects;

/// <summary>Finding a project by its key, a case type by its name and a custom attribute by its key.</summary>
public sealed class FindingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SEC", "p2")]
    [InlineData("ops", "p1")]
    [InlineData("sEC", "p2")]
    [InlineData("sec", "p3")]
    [InlineData("SE", null)]
    [InlineData("SEC ", null)]
    public async Task A_project_is_found_by_its_key_best_in_the_same_case(string key, string? expected)
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/projects").Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"p0"},{"id":"p1","attributes":{"key":"OPS"}},{"id":"p2","attributes":{"key":"SEC"}},
            {"id":"p3","attributes":{"key":"sec"}},{"id":"p4","attributes":{"key":"SEC"}}]}
            """));

        var found = await client.Projects.FindByKeyAsync(key, Token);

        Assert.Equal(expected, found?.Id);
        client.Stub.SingleRequest();
    }

    [Theory]
    [InlineData("Outage", "t2")]
    [InlineData("outage", "t2")]
    [InlineData("Bug", "t3")]
    [InlineData("Old", null)]
    [InlineData("Out", null)]
    public async Task A_case_type_is_found_by_its_name_unless_it_is_deleted(string name, string? expected)
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/types").Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"t1","attributes":{"name":"Bug","deleted_at":"2026-01-02T03:04:05Z"}},{"id":"t2","attributes":{"name":"Outage"}},
            {"id":"t3","attributes":{"name":"Bug"}},{"id":"t4","attributes":{"name":"Old","deleted_at":"2026-01-02T03:04:05Z"}}]}
            """));

        var found = await client.CaseTypes.FindByNameAsync(name, Token);

        Assert.Equal(expected, found?.Id);
        client.Stub.SingleRequest();
    }

    [Theory]
    [InlineData("region", "a2")]
    [InlineData("Region", "a2")]
    [InlineData("regions", null)]
    public async Task A_custom_attribute_of_a_case_type_is_found_by_its_key(string key, string? expected)
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/types/t1/custom_attributes").Responds(StubResponse.Json(
            200, """{"data":[{"id":"a1","attributes":{"key":"zone"}},{"id":"a2","attributes":{"key":"region"}}]}"""));

        var found = await client.CaseTypes.FindCustomAttributeByKeyAsync("t1", key, Token);

        Assert.Equal(expected, found?.Id);
        client.Stub.SingleRequest();
    }

    [Fact]
    public async Task Nothing_is_remembered()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(
            StubResponse.Json(200, """{"data":[]}"""), StubResponse.Json(200, """{"data":[{"id":"p1","attributes":{"key":"SEC"}}]}"""));

        Assert.Null(await client.Projects.FindByKeyAsync("SEC", Token));
        Assert.Equal("p1", (await client.Projects.FindByKeyAsync("SEC", Token))!.Id);
    }
}
