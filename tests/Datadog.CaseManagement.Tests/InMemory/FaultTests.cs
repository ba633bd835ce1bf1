using System.Net;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class FaultTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly InMemoryDatadog _datadog;
    private readonly ServiceProvider _services;

    public FaultTests()
    {
        _datadog = new InMemoryDatadog(_clock);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddDatadogCaseManagement(options => options.Retry.MaxRetries = 0).UseInMemoryDatadog(_datadog);
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CasesClient Cases => _services.GetRequiredService<CasesClient>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_rate_limited_response_has_the_time_of_the_reset()
    {
        _datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(6.5), "cases"));

        var exception = await Assert.ThrowsAsync<DatadogApiException>(CreateAsync);

        Assert.Equal((HttpStatusCode.TooManyRequests, """{"errors":["Too many requests"]}"""), (exception.StatusCode, exception.ResponseBody));
        Assert.Equal(new RateLimit { Name = "cases", Remaining = 0, Reset = TimeSpan.FromSeconds(7) }, exception.RateLimit);
        Assert.Empty(_datadog.Cases);
        _clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal("CASEM-1", (await CreateAsync()).Attributes.Key);
    }

    [Fact]
    public async Task An_unavailable_service_changes_nothing()
    {
        _datadog.AddFault(InMemoryFault.Unavailable);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(CreateAsync);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"errors":["Service Unavailable"]}"""), (exception.StatusCode, exception.ResponseBody));
        Assert.Empty(_datadog.Cases);
    }

    [Fact]
    public async Task A_lost_connection_looks_the_same_before_and_after_processing()
    {
        _datadog.AddFault(InMemoryFault.ConnectionLost);
        _datadog.AddFault(InMemoryFault.ResponseLost);

        var before = await Assert.ThrowsAsync<HttpRequestException>(CreateAsync);
        Assert.Empty(_datadog.Cases);
        var after = await Assert.ThrowsAsync<HttpRequestException>(CreateAsync);
        Assert.Single(_datadog.Cases);

        Assert.Equal(HttpRequestError.ResponseEnded, before.HttpRequestError);
        Assert.Equal((before.HttpRequestError, before.Message), (after.HttpRequestError, after.Message));
        Assert.Equal(2, _datadog.Requests.Count);
    }

    [Fact]
    public async Task A_slow_response_is_processed_after_the_delay()
    {
        _datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)));

        var creating = CreateAsync();
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        Assert.Empty(_datadog.Cases);
        Assert.Single(_datadog.Requests);
        _clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(_clock.GetUtcNow(), (await creating).Attributes.CreatedAt);
    }

    [Fact]
    public async Task A_slow_request_can_be_cancelled()
    {
        _datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)));
        using var cancellation = new CancellationTokenSource();

        var creating = CreateAsync(cancellation.Token);
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creating);
        Assert.Empty(_datadog.Cases);
    }

    [Fact]
    public async Task Faults_apply_to_matching_requests_in_order_and_the_given_number_of_times()
    {
        var id = _datadog.AddCase(new InMemoryCase("T")).Id;
        _datadog.AddFault(InMemoryFault.Unavailable, times: 2, when: request => request.Method == HttpMethod.Post);
        _datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.Zero));

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(() => Cases.GetAsync(id, Token)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(() => Cases.GetAsync(id, Token)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(CreateAsync));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(CreateAsync));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(CreateAsync));
    }

    [Fact]
    public async Task The_client_for_the_test_itself_gets_no_faults()
    {
        _datadog.AddFault(InMemoryFault.Unavailable);

        Assert.Empty(await _datadog.Client.Views.ListAsync(_datadog.ProjectId, Token));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(CreateAsync));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task A_response_with_an_error_changes_nothing(InMemoryFault fault, int status, string body)
    {
        _datadog.AddFault(fault);

        var exception = await Assert.ThrowsAsync<DatadogApiException>(CreateAsync);

        Assert.Equal(((HttpStatusCode)status, body), (exception.StatusCode, exception.ResponseBody));
        Assert.Empty(_datadog.Cases);
        Assert.Equal("/api/v2/cases", Assert.Single(_datadog.Requests).PathAndQuery);
    }

    public static TheoryData<InMemoryFault, int, string> Responses => new()
    {
        { InMemoryFault.Unauthorized, 401, """{"errors":["Unauthorized"]}""" },
        { InMemoryFault.Forbidden, 403, """{"errors":["Forbidden"]}""" },
        { InMemoryFault.NotFound, 404, """{"errors":[{"code":"resource_not_found","title":"case not found"}]}""" },
        { InMemoryFault.Conflict, 409, """{"errors":[{"status":"409","title":"Conflict"}]}""" },
        { InMemoryFault.InternalServerError, 500, """{"errors":["Internal Server Error"]}""" },
        { InMemoryFault.Response(HttpStatusCode.BadGateway, "<h1>Bad Gateway</h1>", "text/html"), 502, "<h1>Bad Gateway</h1>" },
        { InMemoryFault.Response(HttpStatusCode.OK, "{"), 200, "{" },
    };

    [Fact]
    public async Task A_response_has_the_body_type_and_headers_that_it_was_given_each_time()
    {
        using var client = new HttpClient(_datadog);
        var fault = InMemoryFault.Response((HttpStatusCode)599, "é", "text/plain; charset=utf-8", TimeSpan.FromSeconds(6.5));
        _datadog.AddFault(fault, times: 2);
        _datadog.AddFault(InMemoryFault.Response(HttpStatusCode.OK, ""));

        for (var time = 0; time < 2; time++)
        {
            using var response = await client.GetAsync(new Uri("https://api.datadoghq.com/api/v2/cases"), Token);
            Assert.Equal(new RawResponse(599, "text/plain; charset=utf-8", "é"), await RawResponse.ReadAsync(response));
            Assert.Equal("7", Assert.Single(response.Headers.GetValues("Retry-After")));
        }

        using var empty = await client.GetAsync(new Uri("https://api.datadoghq.com/api/v2/cases"), Token);
        Assert.Equal(new RawResponse(200, "application/json", ""), await RawResponse.ReadAsync(empty));
        Assert.False(empty.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task A_request_can_get_no_response_at_all()
    {
        _datadog.AddFault(InMemoryFault.Slow(Timeout.InfiniteTimeSpan));
        using var cancellation = new CancellationTokenSource();

        var creating = CreateAsync(cancellation.Token);
        Assert.False(creating.IsCompleted);
        await cancellation.CancelAsync();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAsync<TaskCanceledException>(() => creating)).CancellationToken);
        Assert.Empty(_datadog.Cases);
    }

    [Fact]
    public void Faults_apply_to_synchronous_requests()
    {
        using var client = new HttpMessageInvoker(_datadog);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.datadoghq.com/api/v2/cases/types");
        _datadog.AddFault(InMemoryFault.Unavailable);
        _datadog.AddFault(InMemoryFault.ConnectionLost);

        using var response = client.Send(request, Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Throws<HttpRequestException>(() => client.Send(request, Token));
    }

    [Fact]
    public void Invalid_faults_are_rejected()
    {
        Assert.Throws<ArgumentNullException>("fault", () => _datadog.AddFault(null!));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => _datadog.AddFault(InMemoryFault.Unavailable, times: 0));
        Assert.Throws<ArgumentOutOfRangeException>("reset", () => InMemoryFault.RateLimited(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>("name", () => InMemoryFault.RateLimited(TimeSpan.Zero, " "));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => InMemoryFault.Response(HttpStatusCode.Continue, ""));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => InMemoryFault.Response((HttpStatusCode)600, ""));
        Assert.Throws<ArgumentNullException>("body", () => InMemoryFault.Response(HttpStatusCode.OK, null!));
        Assert.Throws<FormatException>(() => InMemoryFault.Response(HttpStatusCode.OK, "", "text"));
        Assert.Throws<ArgumentOutOfRangeException>(
            "retryAfter", () => InMemoryFault.Response(HttpStatusCode.OK, "", retryAfter: TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("delay", () => InMemoryFault.Slow(TimeSpan.FromSeconds(-1)));
    }

    private Task<Case> CreateAsync() => CreateAsync(Token);

    private Task<Case> CreateAsync(CancellationToken cancellationToken) => Cases.CreateAsync(
        new CreateCaseRequest { ProjectId = _datadog.ProjectId, Title = "T", TypeId = CaseType.StandardId }, cancellationToken);

    private static async Task<HttpStatusCode> StatusAsync(Func<Task> call) =>
        await Record.ExceptionAsync(call) is { } exception ? Assert.IsType<DatadogApiException>(exception).StatusCode : HttpStatusCode.OK;
}
