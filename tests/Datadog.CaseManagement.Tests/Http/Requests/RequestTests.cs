using System.Net;
using System.Text;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Requests;

public sealed class RequestTests
{
    private const string Answer = """{"data":{"id":"c1","type":"case"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_has_credentials_a_user_agent_and_what_it_accepts()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));

        await client.Cases.GetAsync("CASEM-1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal(TestClient.ApiKey, request.Header("DD-API-KEY"));
        Assert.Equal(TestClient.ApplicationKey, request.Header("DD-APPLICATION-KEY"));
        Assert.Null(request.Header("Authorization"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Matches(@"^Datadog\.CaseManagement/\d+\.\d+\.\d+\S* \(\.NET \d+\.\d+\.\d+\S*; \S+\)$", request.Header("User-Agent"));
        Assert.Equal(["deflate", "gzip"], request.Header("Accept-Encoding")!.Split(", ").Order());
    }

    [Fact]
    public async Task What_a_handler_does_to_the_content_type_of_a_request_is_not_seen_in_the_next()
    {
        var contentTypes = new List<string>();
        using var handler = new CannedHandler(request =>
        {
            contentTypes.Add($"{request.Content!.Headers.ContentType}");
            request.Content.Headers.ContentType!.CharSet = "utf-8";
            return new HttpResponseMessage { Content = new StringContent(Answer) };
        });
        using var httpClient = new HttpClient(handler);
        var cases = new CasesClient(httpClient, new DatadogCaseManagementOptions { AccessToken = "token" });

        await cases.UpdateTitleAsync("CASEM-1", "title", Token);
        await cases.UpdateTitleAsync("CASEM-1", "title", Token);

        Assert.Equal(["application/json", "application/json"], contentTypes);
    }

    [Fact]
    public async Task An_access_token_replaces_the_keys()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));
        client.Options.AccessToken = "token";

        await client.Cases.GetAsync("CASEM-1", Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal("Bearer token", request.Header("Authorization"));
        Assert.Null(request.Header("DD-API-KEY"));
        Assert.Null(request.Header("DD-APPLICATION-KEY"));
    }

    [Fact]
    public async Task ManagedBy_is_sent_with_every_request()
    {
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        var cases = new CasesClient(httpClient, options);

        await cases.GetAsync("CASEM-1", Token);
        options.ManagedBy = "iac";
        await cases.UpdateDueDateAsync("CASEM-1", null, Token);

        Assert.False(handler.Requests[0].Headers.Contains("X-Datadog-Managed-By"));
        Assert.Equal(["iac"], handler.Requests[1].Headers.GetValues("X-Datadog-Managed-By"));
    }

    [Theory]
    [InlineData("../types", "..%2Ftypes")]
    [InlineData("a/../../b", "a%2F..%2F..%2Fb")]
    [InlineData("a?b=c", "a%3Fb%3Dc")]
    [InlineData("a#b", "a%23b")]
    [InlineData("%2F", "%252F")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData(" a b ", "%20a%20b%20")]
    [InlineData("Fälle 🔥", "F%C3%A4lle%20%F0%9F%94%A5")]
    [InlineData("a\r\nb\u0001", "a%0D%0Ab%01")]
    [InlineData("...", "...")]
    [InlineData("a;b,c:d@e&f+g", "a%3Bb%2Cc%3Ad%40e%26f%2Bg")]
    public async Task An_identifier_stays_one_segment_of_the_path(string caseId, string expected)
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer));

        await client.Cases.UpdateDueDateAsync(caseId, null, Token);

        var request = client.Stub.SingleRequest();
        Assert.Equal($"POST /api/v2/cases/{expected}/due_date", request.ToString());
    }

    [Fact]
    public async Task The_path_of_a_base_address_is_kept()
    {
        using var client = new TestClient();
        client.Stub.Given("GET", "/a%20path/api/v2/cases/CASEM-1").Responds(StubResponse.Json(200, Answer));
        client.Options.BaseAddress = new Uri(client.Stub.BaseAddress, "a%20path");

        var found = await client.Cases.GetAsync("CASEM-1", Token);

        Assert.Equal("c1", found.Id);
    }

    [Fact]
    public void An_address_follows_from_the_site_and_the_base_address_together()
    {
        var (site, address) = ("EU1", new Uri("https://gateway.example.com"));
        var endpoint = new Endpoint(site, address);

        Assert.Equal("https://gateway.example.com/", endpoint.Address.AbsoluteUri);
        Assert.True(endpoint.WasCreatedFrom(site, address));
        Assert.False(endpoint.WasCreatedFrom(site, null));
        Assert.False(endpoint.WasCreatedFrom(null, address));
        Assert.Equal("https://api.datadoghq.eu/", new Endpoint(site, null).Address.AbsoluteUri);
        Assert.Equal("https://api.datadoghq.com/", new Endpoint(null, null).Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_compressed_response_is_read()
    {
        using var client = new TestClient();
        client.Stub.GivenAny().Responds(StubResponse.Json(200, Answer).Gzipped());

        Assert.Equal("c1", (await client.Cases.GetAsync("CASEM-1", Token)).Id);
    }

    [Fact]
    public async Task A_response_larger_than_the_first_buffer_is_read_up_to_the_limit()
    {
        using var client = new TestClient();
        var title = string.Concat(Enumerable.Repeat("ein langer Titel 🔥 ", 20_000));
        var json = $$"""{"data":{"attributes":{"title":"{{title}}"} } }""";
        client.Stub.GivenAny().Responds(StubResponse.Json(200, json));
        client.Options.MaxResponseContentBufferSize = Encoding.UTF8.GetByteCount(json);

        Assert.Equal(title, (await client.Cases.GetAsync("CASEM-1", Token)).Attributes.Title);

        client.Options.MaxResponseContentBufferSize--;
        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));
        Assert.Contains(
            $"it is longer than {client.Options.MaxResponseContentBufferSize} bytes (DatadogCaseManagementOptions.MaxResponseContentBufferSize)",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_so_that_no_key_reaches_another_host(int status)
    {
        using var client = new TestClient();
        using var elsewhere = new StubServer();
        elsewhere.GivenAny().Responds(StubResponse.Json(200, Answer));
        client.Stub.GivenAny().Responds(StubResponse.Empty(status).WithHeader("Location", elsewhere.BaseAddress.AbsoluteUri));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => client.Cases.GetAsync("CASEM-1", Token));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Contains("Redirects are not followed", exception.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Cancellation_ends_a_call_without_a_response()
    {
        using var client = new TestClient(RawAnswer.Hang);
        using var cancellation = new CancellationTokenSource();

        var call = client.Cases.GetAsync("CASEM-1", cancellation.Token);
        await client.Raw.WaitForRequestsAsync(1);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_call_that_exceeds_its_TotalTimeout_ends_as_HttpClient_ends_it()
    {
        using var client = new TestClient(RawAnswer.Hang);
        client.Options.TotalTimeout = TimeSpan.FromSeconds(17);
        client.Options.AttemptTimeout = Timeout.InfiniteTimeSpan;

        var call = client.Cases.GetAsync("CASEM-1", Token);
        await client.Clock.PassAsync(TimeSpan.FromSeconds(17));

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.StartsWith("GetCase took longer than 17 s", exception.Message, StringComparison.Ordinal);
    }
}
