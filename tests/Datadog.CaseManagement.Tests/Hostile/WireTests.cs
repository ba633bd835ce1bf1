using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>Over a socket, to include what happens between the message and the wire.</summary>
public sealed class WireTests
{
    // A longer one is rejected before anything is sent.
    private const int LongestPath = 60_000;

    [Fact]
    public async Task Any_string_reaches_a_server_unchanged_in_path_and_body()
    {
        using var client = new TestClient(StubResponse.Json(200, """{"data":{"id":"c1","type":"case_type"}}"""));
        var sent = new Queue<string>();

        await PropertyCheck.HoldsAsync(
            HostileText.Arbitrary,
            text =>
            {
                if (!text.IsWellFormed || text.IsBlank || text.Value is "." or ".."
                    || Uri.EscapeDataString(text.Value).Length > LongestPath)
                {
                    return;
                }

                sent.Enqueue(text.Value);
                client.CaseTypes.UpdateAsync(text.Value, new CaseTypeUpdate { Name = text.Value }, CancellationToken.None).GetAwaiter().GetResult();
            },
            atMost: 1_000);

        var received = client.Requests;
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
