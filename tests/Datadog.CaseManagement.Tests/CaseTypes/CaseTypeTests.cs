using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.CaseTypes;

public sealed class CaseTypeTests
{
    private const string Answer = """{"data":{"id":"t1","type":"case_type","attributes":{"name":"World","emoji":"🌍"}}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_gives_every_case_type_with_its_statuses()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/api/v2/cases/types").Responds(StubResponse.Json(
            200,
            """
            {"data":[{"id":"t1","type":"case_type","attributes":{"name":"World","internal":false,"statuses_config":{
            "open":{"status_options":[{"name":"New"},{"name":"Open"}],"default":"Open"}}}},{"id":"t2","type":"case_type","attributes":{"name":"Old"}}]}
            """));

        var types = await client.CaseTypes.ListAsync(Token);

        Assert.Equal("GET /api/v2/cases/types", client.Stub.SingleRequest().ToString());
        Assert.Equal(["t1", "t2"], types.Select(type => type.Id));
        Assert.Equal(["New", "Open"], types[0].Attributes.StatusesConfig!.Open!.StatusOptions.Select(option => option.Name));
        Assert.Equal("Open", types[0].Attributes.StatusesConfig!.Open!.Default);
        Assert.Null(types[1].Attributes.StatusesConfig);
    }

    public static TheoryData<Optional<DateTimeOffset?>, string> Deletions => new()
    {
        { default, """{"data":{"attributes":{},"type":"case_type"}}""" },
        { (DateTimeOffset?)null, """{"data":{"attributes":{"deleted_at":null},"type":"case_type"}}""" },
        {
            (DateTimeOffset?)new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            """{"data":{"attributes":{"deleted_at":"2026-01-02T03:04:05Z"},"type":"case_type"}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Deletions), DisableDiscoveryEnumeration = true)]
    public async Task Update_leaves_deleted_at_out_or_sets_it_or_sends_null(Optional<DateTimeOffset?> deletedAt, string expected)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));

        await client.CaseTypes.UpdateAsync("t1", new CaseTypeUpdate { DeletedAt = deletedAt }, Token);

        AssertJson.Equal(expected, client.Stub.SingleRequest().BodyText);
    }
}
