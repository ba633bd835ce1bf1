using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Errors;

/// <summary>The exact message of an exception, which should be enough to know what to do.</summary>
public sealed class ErrorMessageTests
{
    private const string Beginning = "Datadog answered GetCase (GET /api/v2/cases/CASEM-1) with ";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        401,
        "401 Unauthorized: no. Check the API key and the application key, or the access token, and that they belong to an organisation at "
        + "api.datadoghq.com (Site, environment variable DD_SITE).")]
    [InlineData(
        403,
        "403 Forbidden: no. The operation needs the OAuth scope cases_read: give it to the application key or the access token, and check "
        + "that its owner has the permission. Datadog answers the same when the API key is not valid at api.datadoghq.com (Site, "
        + "environment variable DD_SITE).")]
    [InlineData(404, "404 Not Found: no.")]
    [InlineData(299, "299, but its body cannot be read: it has no data: no.")]
    [InlineData(599, "599: no.")]
    public async Task The_message_of_a_status_says_what_to_do(int status, string expected) =>
        Assert.Equal(Beginning + expected, await MessageAsync(status, """{"errors":["no"]}"""));

    [Theory]
    [InlineData(300)]
    [InlineData(399)]
    public async Task The_message_of_a_redirect_names_the_host(int status)
    {
        const string Expected =
            "Redirects are not followed, because the credentials must not reach another host ({0}): check Site and BaseAddress.";

        Assert.EndsWith(
            string.Format(null, Expected, "elsewhere.example.com"), await MessageAsync(status, "", ("Location", "https://elsewhere.example.com/a?b")), StringComparison.Ordinal);
        Assert.EndsWith(string.Format(null, Expected, "or path"), await MessageAsync(status, "", ("Location", "/elsewhere")), StringComparison.Ordinal);
        Assert.EndsWith(string.Format(null, Expected, "or path"), await MessageAsync(status, ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The rate limit is used up for the whole organisation; try again later.")]
    [InlineData("Retry-After: 3", "The rate limit is used up for the whole organisation; try again in 3 s.")]
    [InlineData("X-RateLimit-Reset: 0.0625", "The rate limit is used up for the whole organisation; try again in 0.063 s.")]
    [InlineData("X-RateLimit-Name: cases", "The rate limit cases is used up for the whole organisation; try again later.")]
    [InlineData("X-RateLimit-Limit: 5", "The rate limit is used up for the whole organisation; try again later.")]
    [InlineData("X-RateLimit-Period: 5", "The rate limit is used up for the whole organisation; try again later.")]
    [InlineData(
        "X-RateLimit-Limit: 5000, X-RateLimit-Period: 0.5",
        "The rate limit of 5000 requests in 0.5 s is used up for the whole organisation; try again later.")]
    public async Task The_message_of_a_rate_limited_response_says_what_is_known_of_the_limit(string headers, string expected)
    {
        var named = headers.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(header => header.Split(": ")).Select(header => (header[0], header[1]));

        Assert.Equal($"{Beginning}429 Too Many Requests: no. {expected}", await MessageAsync(429, """{"errors":["no"]}""", [.. named]));
    }

    [Theory]
    [InlineData("Gone.", "Gone.")]
    [InlineData("Gone!", "Gone!")]
    [InlineData("Gone?", "Gone?")]
    [InlineData("Gone", "Gone.")]
    public async Task The_text_of_the_server_ends_with_a_period(string words, string expected) =>
        Assert.Equal($"{Beginning}404 Not Found: {expected}", await MessageAsync(404, $$"""{"errors":["{{words}}"]}"""));

    [Theory]
    [InlineData(500, "", 500, ".")]
    [InlineData(501, "", 500, "….")]
    [InlineData(499, "🔥", 499, "….")] // a character is not split
    [InlineData(498, "🔥", 498, "🔥.")]
    public async Task A_long_text_is_truncated_between_characters(int length, string after, int kept, string end)
    {
        var words = new string('x', length) + after;

        Assert.Equal($"{Beginning}404 Not Found: {new string('x', kept)}{end}", await MessageAsync(404, $$"""{"errors":["{{words}}"]}"""));
        Assert.Equal(
            $"{Beginning}404 Not Found: the body (text/plain) begins: {new string('x', kept)}{end}", await MessageAsync(404, words));
    }

    [Fact]
    public async Task Blanks_at_the_start_of_a_body_are_not_quoted() =>
        Assert.Equal(
            $"{Beginning}404 Not Found: the body (text/plain) begins: a b.", await MessageAsync(404, new string(' ', 5_000) + "a \r\n\t b"));

    [Fact]
    public async Task A_body_of_mostly_blanks_is_quoted_from_its_start() =>
        Assert.Equal(
            $"{Beginning}404 Not Found: the body (text/plain) begins: a b.", await MessageAsync(404, "a" + new string(' ', 1_998) + "b" + "c"));

    [Fact]
    public async Task A_blank_body_is_not_quoted() =>
        Assert.Equal($"{Beginning}404 Not Found.", await MessageAsync(404, " \r\n "));

    [Fact]
    public async Task A_body_without_a_media_type_is_quoted() =>
        Assert.Equal(
            $"{Beginning}404 Not Found: the body (of no stated type) begins: gone.",
            await MessageAsync(404, new ByteArrayContent("gone"u8.ToArray())));

    private static Task<string> MessageAsync(int status, string body, params (string Name, string Value)[] headers) =>
        MessageAsync(status, new StringContent(body), headers);

    private static async Task<string> MessageAsync(int status, HttpContent body, params (string Name, string Value)[] headers)
    {
        using var handler = new CannedHandler(_ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = body };
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        });
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        options.Retry.MaxRetries = 0;
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));
        return (await Assert.ThrowsAsync<DatadogApiException>(() => cases.GetAsync("CASEM-1", Token))).Message;
    }
}
