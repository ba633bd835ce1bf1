using System.Net;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Authentication;

public sealed class ResponseRedactionHandlerTests
{
    [Fact]
    public async Task Response_headers_that_echo_a_key_are_redacted_and_others_are_not_changed()
    {
        var echo = new HttpResponseMessage { ReasonPhrase = "no secret-api-key-0123456789", Content = new StringContent("secret-api-key-0123456789") };
        echo.Headers.TryAddWithoutValidation("X-Echo", ["one", "the secret-api-key-0123456789"]);
        echo.Headers.TryAddWithoutValidation("X-Clean", ["a", "b"]);
        echo.Headers.TryAddWithoutValidation("X-secret-api-key-0123456789", "x");
        echo.Content.Headers.TryAddWithoutValidation("Content-Language", "secret-api-key-0123456789");

        using var response = await SendAsync(_ => echo);

        Assert.Equal("no [redacted]", response.ReasonPhrase);
        Assert.Equal(["X-Clean: a, b", "X-Echo: one, the [redacted]"], response.Headers.NonValidated.Select(header => $"{header.Key}: {header.Value}").Order());
        Assert.Equal(["[redacted]"], response.Content.Headers.NonValidated["Content-Language"]);
        Assert.Equal("secret-api-key-0123456789", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_exception_that_quotes_a_key_is_redacted_and_others_are_not_changed()
    {
        var clean = new HttpRequestException("failed");

        Assert.Same(clean, await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(_ => throw clean)));
        Assert.Equal(
            "bad line: [redacted]",
            (await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(_ => throw new HttpRequestException("bad line: secret-api-key-0123456789")))).Message);
    }

    [Theory]
    [InlineData(null, "OK")]
    [InlineData("Fine", "Fine")]
    public async Task A_reason_phrase_without_a_key_is_not_changed(string? reason, string expected)
    {
        using var response = await SendAsync(_ => new HttpResponseMessage(HttpStatusCode.OK) { ReasonPhrase = reason });

        Assert.Equal(expected, response.ReasonPhrase);
    }

    private static async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        using var httpClient = new HttpClient(new ResponseRedactionHandler { InnerHandler = new CannedHandler(answer) });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.datadoghq.com/");
        new Credentials("secret-api-key-0123456789", "application-key").Apply(request.Headers);
        return await httpClient.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
