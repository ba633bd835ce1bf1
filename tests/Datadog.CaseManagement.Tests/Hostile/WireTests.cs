using Datadog.CaseManagement.Tests.Infrastructure;


namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>The same over a socket, for what happens between the message and the wire. Kestrel answers: it alone shows the raw path.</summary>
public sealed class WireTests
{
    // Kestrel refuses these, which is its business: a path with NUL, and a request line of more than 8 KB.
    private const int LongestPath = 7_000;

    [Fact]
    public async Task Any_text_arrives_at_a_server_as_itself_in_path_and_body()
    {
        await using var stub = await StubServer.StartAsync("kestrel");
        await stub.GivenAny().RespondsAsync(StubResponse.Json(200, """{"data":{"id":"c1","type":"case_type"}}"""));
        using var httpClient = Datadog.CaseManagement.Http.DatadogHttp.CreateClient();
        var caseTypes = new CaseTypesClient(
            httpClient,
            new DatadogCaseManagementOptions { ApiKey = TestClient.ApiKey, ApplicationKey = TestClient.ApplicationKey, BaseAddress = stub.BaseAddress });
        var sent = new Queue<string>();

        await PropertyCheck.HoldsAsync(
            HostileText.Arbitrary,
            text =>
            {
                if (!text.IsWellFormed || text.IsBlank || text.Value is "." or ".." || text.Value.Contains('\0', StringComparison.Ordinal)
                    || Uri.EscapeDataString(text.Value).Length > LongestPath)
                {
                    return;
                }

                sent.Enqueue(text.Value);
                caseTypes.UpdateAsync(text.Value, new CaseTypeUpdate { Name = text.Value }, CancellationToken.None).GetAwaiter().GetResult();
            },
            atMost: 1_000);

        var received = await stub.RequestsAsync();
        Assert.NotEmpty(sent);
        Assert.Equal(sent.Count, received.Count);
        Assert.All(received.Zip(sent), pair =>
        {
            var (request, text) = pair;
            Assert.Equal("PUT", request.Method);
            Assert.Equal("", request.RawQuery);
            Assert.Equal(["", "api", "v2", "cases", "types", text], request.RawPath.Split('/').Select(Uri.UnescapeDataString));
            Assert.Equal(text, request.Json.GetProperty("data").GetProperty("attributes").GetProperty("name").GetString());
        });
    }
}
