using System.Net;
using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Errors;

public sealed class ErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(418)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Every_error_response_is_an_exception_that_names_the_operation(int status)
    {
        const string Body = """{"errors":[{"status":"4xx","code":"c","title":"t","detail":"d","meta":{"key":"k"},"source":{"pointer":"/data"}}]}""";
        var exception = await CallAsync(StubResponse.Json(status, Body));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal("GetCase", exception.Operation);
        Assert.Equal(HttpMethod.Get, exception.Method);
        Assert.Equal("/api/v2/cases/CASEM-1", exception.Path);
        Assert.Equal(Body, exception.ResponseBody);
        Assert.Equal(1, exception.Attempts);
        Assert.Null(exception.RateLimit);
        var error = Assert.Single(exception.Errors);
        Assert.Equal(("4xx", "c", "t", "d"), (error.Status, error.Code, error.Title, error.Detail));
        Assert.Equal("""{"key":"k"}""", error.Meta!.Value.GetRawText());
        var (name, value) = Assert.Single(error.AdditionalProperties);
        Assert.Equal(("source", """{"pointer":"/data"}"""), (name, value.GetRawText()));
        Assert.Contains("GetCase (GET /api/v2/cases/CASEM-1) with " + status, exception.Message, StringComparison.Ordinal);
        Assert.Contains(": t: d (c, {\"key\":\"k\"})", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_begins_at_the_end_of_what_is_kept_of_an_unreadable_response_is_redacted()
    {
        var beginning = new string(' ', 65_530);

        var exception = await CallAsync(StubResponse.Json(200, beginning + TestClient.ApiKey + " and more"));

        Assert.Equal(beginning + "[redacted]", exception.ResponseBody);
    }

    [Fact]
    public async Task Errors_can_be_strings_and_objects()
    {
        var exception = await CallAsync(StubResponse.Json(400, """{"errors":["first",{"title":"second"},{},7,null,{"status":400,"detail":null}]}"""));

        Assert.Equal(
            ["first", null, null, "7", "null", null],
            exception.Errors.Select(error => error.Detail));
        Assert.Equal("second", exception.Errors[1].Title);
        Assert.Equal("400", exception.Errors[5].Status);
        Assert.Contains(": first; second; an error without a text; 7; null; 400.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"errors":"gone"}""", "gone", null)]
    [InlineData("""{"errors":{"title":"gone"}}""", null, "gone")]
    [InlineData("""{"errors":["a\ud83d"]}""", "a\uFFFD", null)]
    public async Task A_single_error_and_a_lone_surrogate_are_read(string body, string? detail, string? title)
    {
        var error = Assert.Single((await CallAsync(StubResponse.Json(400, body))).Errors);

        Assert.Equal((detail, title), (error.Detail, error.Title));
    }

    [Fact]
    public async Task Only_the_first_thousand_errors_are_read()
    {
        var exception = await CallAsync(StubResponse.Json(400, $$"""{"errors":[{{string.Join(',', Enumerable.Range(1, 1_001))}}]}"""));

        Assert.Equal(Enumerable.Range(1, 1_000).Select(number => $"{number}"), exception.Errors.Select(error => error.Detail));
    }

    [Fact]
    public async Task RetryAfter_comes_from_the_reset_header_before_the_Retry_After_header()
    {
        var exception = await CallAsync(StubResponse.Json(503, "{}").WithHeader("X-RateLimit-Reset", "7").WithHeader("Retry-After", "3"));

        Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
    }

    [Fact]
    public async Task An_error_page_is_quoted_with_its_media_type()
    {
        var exception = await CallAsync(StubResponse.Text(502, "<html>\n  <h1>Bad   gateway</h1>\n</html>", "text/html"));

        Assert.Empty(exception.Errors);
        Assert.EndsWith(
            "with 502 Bad Gateway: the body (text/html) begins: <html> <h1>Bad gateway</h1> </html>.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_error_body_is_not_quoted()
    {
        var exception = await CallAsync(StubResponse.Empty(500));

        Assert.Equal("Datadog answered GetCase (GET /api/v2/cases/CASEM-1) with 500 Internal Server Error.", exception.Message);
        Assert.Equal("", exception.ResponseBody);
        Assert.Empty(exception.Errors);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"errors\":")]
    [InlineData("{\"error\":\"x\"}")]
    public async Task An_error_body_that_cannot_be_parsed_is_kept_as_text(string body)
    {
        var exception = await CallAsync(StubResponse.Json(400, body));

        Assert.Empty(exception.Errors);
        Assert.Equal(body, exception.ResponseBody);
        Assert.Contains($"begins: {body}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_body_is_kept_up_to_64_KB_and_quoted_up_to_500_characters()
    {
        var body = new string('x', 200_000);

        var exception = await CallAsync(StubResponse.Text(500, body));

        Assert.Equal(body[..65_536], exception.ResponseBody);
        Assert.InRange(exception.Message.Length, 500, 1000);
    }

    [Theory]
    [InlineData("<html>", "it is not the JSON that was expected")]
    [InlineData("", "it is empty")]
    [InlineData("{\"data\":", "it is not the JSON that was expected at $")]
    [InlineData("{\"data\":[]}", "it is not the JSON that was expected at $.data: There is a StartArray where a StartObject is expected.")]
    [InlineData("{\"data\":{\"attributes\":{\"insights\":[{},{\"ref\":[}]}}}", "it is not the JSON that was expected at $.data.attributes.insights[1].ref: '}' is an invalid start of a value.")]
    [InlineData("{\"data\":{}} x", "it is not the JSON that was expected at $: 'x' is invalid after a single JSON value.")]
    [InlineData("{}", "it has no data")]
    [InlineData("null", "it has no data")]
    [InlineData("{\"data\":null}", "it has no data")]
    public async Task An_unreadable_success_is_an_exception_that_says_why(string body, string expected)
    {
        var exception = await CallAsync(StubResponse.Json(200, body));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(body, exception.ResponseBody);
        Assert.Contains($"with 200 OK, but its body cannot be read: {expected}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(expected != "it has no data", exception.InnerException is JsonException);
    }

    [Fact]
    public async Task A_success_that_is_not_valid_text_is_an_exception_that_says_so()
    {
        var latin = await CallAsync(StubResponse.Bytes(200, [.. "{\"data\":{\"new\":\""u8, 0xE9, .. "\"}}"u8]));

        Assert.Contains("is not the JSON that was expected at $: It is not UTF-8.", latin.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_ignored()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Bytes(200, "\uFEFF{\"data\":{\"id\":\"c1\"}}"u8));

        Assert.Equal("c1", (await client.Cases.GetAsync("CASEM-1", Token)).Id);
    }

    [Theory]
    [InlineData(401, "Check the API key and the application key, or the access token, and that they belong to an organisation at 127.0.0.1")]
    [InlineData(403, "The operation needs the OAuth scope cases_read")]
    public async Task The_message_for_rejected_credentials_says_what_to_do(int status, string advice)
    {
        var exception = await CallAsync(StubResponse.Json(status, """{"errors":["Forbidden"]}"""));

        Assert.Contains($": Forbidden. {advice}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_can_be_created_in_a_callers_test()
    {
        var exception = new DatadogApiException("gone")
        {
            StatusCode = HttpStatusCode.NotFound,
            Errors = [new DatadogError { Title = "case not found", Meta = JsonElement.Parse("1") }],
        };

        Assert.Equal("gone", exception.Message);
        Assert.Equal("case not found (1)", exception.Errors[0].ToString());
    }

    private static async Task<DatadogApiException> CallAsync(StubResponse response)
    {
        using var client = new TestClient();
        client.Options.Retry.MaxRetries = 0;
        client.Stub.GivenAny().Responds(response);
        return await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));
    }
}
