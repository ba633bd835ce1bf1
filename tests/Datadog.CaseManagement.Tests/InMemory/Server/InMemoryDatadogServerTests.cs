using System.Net.Sockets;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory.Server;

/// <summary>The library's own client, over real sockets.</summary>
public sealed class InMemoryDatadogServerTests : IAsyncDisposable
{
    private readonly FakeClock _clock = new();
    private readonly InMemoryDatadog _datadog;
    private readonly InMemoryDatadogServer _server;
    private readonly DatadogCaseManagementClient _client;

    public InMemoryDatadogServerTests()
    {
        _datadog = new InMemoryDatadog(_clock);
        _server = InMemoryDatadogServer.Start(_datadog);
        _client = ClientOf(_server);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CreateCaseRequest NewCase => new() { ProjectId = _datadog.ProjectId, Title = "Größer als 🌍", TypeId = CaseType.StandardId };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _datadog.Dispose();
    }

    [Fact]
    public async Task What_a_client_asks_for_over_a_socket_happens_in_memory()
    {
        var created = await _client.Cases.CreateAsync(NewCase);
        var due = await _client.Cases.UpdateDueDateAsync(created.Attributes.Key!, new DateOnly(2026, 12, 31));
        var view = await _client.Views.CreateAsync(new CreateCaseViewRequest { ProjectId = _datadog.ProjectId, Name = "All", Query = "" });
        await _client.Views.DeleteAsync(view.Id);

        Assert.Equal(JsonOf.Model(due), JsonOf.Model(await _client.Cases.GetAsync(created.Id)));
        Assert.Equal(JsonOf.Model(due), JsonOf.Model(Assert.Single(_datadog.Cases)));
        Assert.Equal(("Größer als 🌍", "Test User"), (due.Attributes.Title, due.Relationships.CreatedBy!.User!.Attributes.Name));
        Assert.Empty(await _client.Views.ListAsync(_datadog.ProjectId));
        Assert.Equal(
            ["POST", "POST", "POST", "DELETE", "GET", "GET"],
            _datadog.Requests.Select(request => request.Method.Method));
        Assert.Equal($"/api/v2/cases/views?project_id={_datadog.ProjectId}", _datadog.Requests[^1].PathAndQuery);
    }

    [Fact]
    public async Task A_refusal_arrives_with_its_error()
    {
        await Refused.AsUnknownAsync("case", () => _client.Cases.GetAsync("CASEM-1/due_date"));
        Assert.Equal("/api/v2/cases/CASEM-1%2Fdue_date", Assert.Single(_datadog.Requests).PathAndQuery);
    }

    [Fact]
    public async Task Many_requests_at_once_are_all_answered()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => _client.Cases.CreateAsync(NewCase, Token), Token)));

        Assert.Equal(
            Enumerable.Range(1, 100).Select(number => $"CASEM-{number}").Order(StringComparer.Ordinal),
            keys.Select(created => created.Attributes.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Faults_are_met_over_the_socket()
    {
        _datadog.AddFault(InMemoryFault.RateLimited(TimeSpan.FromSeconds(7), "cases"));
        _datadog.AddFault(InMemoryFault.AnswerLost);

        var limited = await Assert.ThrowsAsync<DatadogApiException>(() => _client.Cases.CreateAsync(NewCase));
        Assert.Equal(new RateLimit { Name = "cases", Remaining = 0, Reset = TimeSpan.FromSeconds(7) }, limited.RateLimit);
        Assert.Empty(_datadog.Cases);
        using var other = ClientOf(_server);
        var lost = await Assert.ThrowsAsync<HttpRequestException>(() => other.Cases.CreateAsync(NewCase));
        Assert.Equal(HttpRequestError.ResponseEnded, lost.HttpRequestError);
        Assert.Single(_datadog.Cases);
        Assert.Equal("CASEM-2", (await other.Cases.CreateAsync(NewCase)).Attributes.Key);
    }

    [Fact]
    public async Task A_connection_that_is_lost_is_noticed_also_when_it_was_used_before()
    {
        Assert.Single(await _client.CaseTypes.ListAsync());
        _datadog.AddFault(InMemoryFault.ConnectionLost);

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.CaseTypes.ListAsync());
        Assert.Equal(2, _datadog.Requests.Count);
    }

    [Fact]
    public async Task A_slow_answer_waits_on_the_clock_of_the_Datadog()
    {
        _datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)));

        var creating = _client.Cases.CreateAsync(NewCase);
        await _clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(7));
        Assert.Single(await _client.CaseTypes.ListAsync());
        Assert.Empty(_datadog.Cases);
        _clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(_clock.GetUtcNow(), (await creating).Attributes.CreatedAt);
    }

    [Fact]
    public async Task Two_servers_are_two_organisations()
    {
        using var other = new InMemoryDatadog();
        await using var server = InMemoryDatadogServer.Start(other);
        using var client = ClientOf(server);

        await _client.Cases.CreateAsync(NewCase);

        Assert.NotEqual(_server.BaseAddress, server.BaseAddress);
        await Refused.AsUnknownAsync("case", () => client.Cases.GetAsync("CASEM-1"));
    }

    [Fact]
    public async Task A_server_that_is_disposed_answers_nobody_and_waits_for_nobody()
    {
        _datadog.AddFault(InMemoryFault.Slow(TimeSpan.FromSeconds(7)));
        var creating = _client.Cases.CreateAsync(NewCase);
        await _clock.WaitUntilAwaitedAsync(TimeSpan.FromSeconds(7));

        await _server.DisposeAsync();
        await _server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => creating);
        Assert.Empty(_datadog.Cases);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => _client.CaseTypes.ListAsync());
        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);
    }

    [Fact]
    public async Task A_server_can_be_disposed_while_somebody_connects()
    {
        for (var round = 0; round < 200; round++)
        {
            var server = InMemoryDatadogServer.Start(_datadog);
            using var program = new TcpClient();
            await program.ConnectAsync(server.BaseAddress.Host, server.BaseAddress.Port, Token);

            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_port_that_was_given_is_taken_or_refused()
    {
        Assert.Throws<SocketException>(() => InMemoryDatadogServer.Start(_datadog, _server.BaseAddress.Port));
        await _server.DisposeAsync();

        await using var again = InMemoryDatadogServer.Start(_datadog, _server.BaseAddress.Port);

        Assert.Equal(_server.BaseAddress, again.BaseAddress);
        Assert.Single(await _client.CaseTypes.ListAsync());
    }

    [Fact]
    public async Task An_unexpected_failure_closes_the_connection_and_is_told_to_whoever_stops_the_server()
    {
        using var datadog = new InMemoryDatadog();
        var server = InMemoryDatadogServer.Start(datadog);
        datadog.AddFault(InMemoryFault.Unavailable, when: _ => throw new NotSupportedException("The test's own mistake."));
        using var broken = ClientOf(server);

        await Assert.ThrowsAsync<HttpRequestException>(() => broken.CaseTypes.ListAsync());

        var failure = await Assert.ThrowsAsync<NotSupportedException>(async () => await server.DisposeAsync());
        Assert.Equal("The test's own mistake.", failure.Message);
    }

    private static DatadogCaseManagementClient ClientOf(InMemoryDatadogServer server)
    {
        var options = new DatadogCaseManagementOptions
        {
            BaseAddress = server.BaseAddress,
            ApiKey = "an-api-key",
            ApplicationKey = "an-application-key",
        };
        options.Retry.MaxRetries = 0;
        return new DatadogCaseManagementClient(options);
    }
}
