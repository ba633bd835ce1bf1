using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Retry;

/// <summary>Failures before there is a connection, which another attempt can overcome.</summary>
public sealed class ConnectionRetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_reads_that_are_under_way_when_their_connections_are_reset_succeed()
    {
        const int Reads = 300;
        var areAllUnderWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = new ConcurrentDictionary<string, bool>();
        using var server = new RawServer(
            request => request.RawPath.EndsWith("/first", StringComparison.Ordinal) || !seen.TryAdd(request.RawPath, true)
                ? StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}""")
                : RawAnswer.Reset with { Begin = areAllUnderWay.Task });
        using var httpClient = HttpClientDefaults.CreateClient();
        var options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = server.BaseAddress };
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));
        await cases.GetAsync("first", Token);

        var reads = Enumerable.Range(1, Reads).Select(number => cases.GetAsync($"CASEM-{number}", Token)).ToList();
        await server.WaitForRequestsAsync(1 + Reads);
        areAllUnderWay.SetResult();

        Assert.All(await Task.WhenAll(reads).WaitAsync(TimeSpan.FromSeconds(30), Token), found => Assert.Equal("c1", found.Id));
        Assert.Equal(1 + (2 * Reads), server.Requests.Count);
    }

    [Fact]
    public async Task All_reads_that_wait_for_the_first_response_succeed_when_each_connection_is_reset_once()
    {
        const int Reads = 300;
        var areAllMade = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = new ConcurrentDictionary<string, bool>();
        using var server = new RawServer(request => seen.TryAdd(request.RawPath, true)
            ? RawAnswer.Reset with { Begin = areAllMade.Task }
            : StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}"""));
        using var httpClient = HttpClientDefaults.CreateClient();
        var options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = server.BaseAddress };
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        var cases = new CasesClient(new Connection(httpClient, () => options, new FakeClock()));

        var reads = Enumerable.Range(1, Reads).Select(number => cases.GetAsync($"CASEM-{number}", Token)).ToList();
        areAllMade.SetResult();

        Assert.All(await Task.WhenAll(reads).WaitAsync(TimeSpan.FromSeconds(30), Token), found => Assert.Equal("c1", found.Id));
        Assert.Equal(2 * Reads, server.Requests.Count);
    }

    [Theory]
    [InlineData(502, 3)]
    [InlineData(503, 3)]
    [InlineData(504, 3)]
    [InlineData(500, 1)]
    [InlineData(403, 1)]
    [InlineData(407, 1)]
    public async Task An_idempotent_operation_is_retried_when_the_proxy_fails_for_now(int status, int expected)
    {
        using var proxy = new RawServer(StubResponse.Empty(status));
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy(proxy.BaseAddress) };

        var (read, creation) = await CallAsync(handler);

        Assert.Equal(HttpRequestError.ProxyTunnelError, read.HttpRequestError);
        Assert.Equal(expected > 1, read.Message.EndsWith($" GetCase was attempted {expected} times.", StringComparison.Ordinal));
        Assert.DoesNotContain("attempted", creation.Message, StringComparison.Ordinal);
        Assert.Equal(expected + 1, proxy.Requests.Count);
        Assert.False(creation.IsOutcomeUnknown());
    }

    [Theory]
    [InlineData(SocketError.TryAgain, 3)]
    [InlineData(SocketError.HostNotFound, 1)]
    public async Task A_host_name_that_is_not_resolved_for_now_is_looked_up_again(SocketError error, int expected)
    {
        var attempts = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = (_, _) =>
            {
                attempts++;
                throw new SocketException((int)error);
            },
        };

        var (read, creation) = await CallAsync(handler);

        Assert.Equal(HttpRequestError.NameResolutionError, read.HttpRequestError);
        Assert.Equal(expected + 1, attempts);
        Assert.False(read.IsOutcomeUnknown());
        Assert.False(creation.IsOutcomeUnknown());
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(HttpStatusCode.BadRequest, 1)]
    public async Task A_failure_without_a_cause_is_transient_unless_it_has_a_status(HttpStatusCode? status, int expected)
    {
        using var handler = new CannedHandler((Func<HttpRequestMessage, HttpResponseMessage>)(_ => throw new HttpRequestException("lost", null, status)));

        var (read, creation) = await CallAsync(handler);

        Assert.Equal(expected + 1, handler.Requests.Count);
        Assert.True(read.IsOutcomeUnknown());
        Assert.Equal("The operation may have been carried out: lost", creation.Message);
    }

    private static async Task<(HttpRequestException Read, HttpRequestException Creation)> CallAsync(HttpMessageHandler handler)
    {
        using var httpClient = new HttpClient(handler, disposeHandler: false);
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        options.Retry.MaxRetries = 2;
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        using var connection = new Connection(httpClient, () => options, new FakeClock());
        var cases = new CasesClient(connection);
        return (
            await Assert.ThrowsAsync<HttpRequestException>(() => cases.GetAsync("CASEM-1", Token)),
            await Assert.ThrowsAsync<HttpRequestException>(() =>
                cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, Token)));
    }
}
