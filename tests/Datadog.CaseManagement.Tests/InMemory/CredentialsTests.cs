using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class CredentialsTests
{
    private static readonly RawResponse Unauthorized = new(401, "application/json", """{"errors":["Unauthorized"]}""");
    private static readonly RawResponse Forbidden = new(403, "application/json", """{"errors":["Forbidden"]}""");

    [Theory]
    [InlineData()]
    [InlineData("DD-APPLICATION-KEY: b")]
    [InlineData("DD-API-KEY: ", "DD-APPLICATION-KEY: b")]
    [InlineData("Authorization: Basic YTpi")]
    [InlineData("Authorization: Bearer")]
    public async Task A_request_without_an_API_key_or_a_token_is_unauthorized(params string[] headers) =>
        Assert.Equal(Unauthorized, await GetWithAsync(headers));

    [Theory]
    [InlineData("DD-API-KEY: a")]
    [InlineData("DD-API-KEY: a", "DD-APPLICATION-KEY: ")]
    public async Task An_API_key_without_an_application_key_is_forbidden(params string[] headers) =>
        Assert.Equal(Forbidden, await GetWithAsync(headers));

    [Theory]
    [InlineData("DD-API-KEY: a", "DD-APPLICATION-KEY: b")]
    [InlineData("dd-api-key: a", "dd-application-key: b")]
    [InlineData("Authorization: Bearer token")]
    public async Task Both_keys_or_a_token_are_accepted(params string[] headers) => Assert.Equal(200, (await GetWithAsync(headers)).Status);

    [Fact]
    public async Task An_unauthorized_request_changes_nothing()
    {
        var fixture = new InMemoryFixture();
        fixture.HttpClient.DefaultRequestHeaders.Remove("DD-APPLICATION-KEY");
        Assert.Equal(Forbidden, await fixture.PostCaseAsync());

        fixture.HttpClient.DefaultRequestHeaders.Add("DD-APPLICATION-KEY", "b");
        Assert.Equal(404, (await fixture.GetAsync("cases/CASEM-1")).Status);
    }

    private static async Task<RawResponse> GetWithAsync(string[] headers)
    {
        using var client = new HttpClient(new InMemoryDatadog());
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.datadoghq.eu/api/v2/cases/types");
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await RawResponse.ReadAsync(response);
    }
}
