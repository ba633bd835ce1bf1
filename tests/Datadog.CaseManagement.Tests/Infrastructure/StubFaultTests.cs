using System.Net.Sockets;

namespace Datadog.CaseManagement.Tests.Infrastructure;

public sealed class StubFaultTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private StubServer _stub = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stub = await StubServer.StartAsync();
        _client.BaseAddress = _stub.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stub.DisposeAsync();
    }

    [Theory]
    [InlineData(StubFault.ConnectionReset, HttpRequestError.Unknown)]
    [InlineData(StubFault.EmptyResponse, HttpRequestError.ResponseEnded)]
    [InlineData(StubFault.MalformedChunk, HttpRequestError.ResponseEnded)]
    [InlineData(StubFault.RandomDataThenClose, HttpRequestError.ResponseEnded)]
    public async Task A_fault_is_an_exception_for_HttpClient_and_the_request_is_recorded(StubFault fault, HttpRequestError error)
    {
        await _stub.Given("POST", "/a").RespondsAsync(StubResponse.Failure(fault));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => _client.PostAsync("a", new StringContent("body"), Token));

        Assert.Equal(error, exception.HttpRequestError);
        Assert.Equal("body", (await _stub.SingleRequestAsync()).BodyText);
    }

    [Fact]
    public async Task A_connection_reset_is_a_reset_on_the_socket()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Failure(StubFault.ConnectionReset));

        var exception = await Assert.ThrowsAsync<IOException>(() => RawHttp.SendAsync(_stub.BaseAddress, "GET", "a"));

        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(exception.InnerException).SocketErrorCode);
    }

    [Fact]
    public async Task An_empty_response_is_an_orderly_end_without_a_byte()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Failure(StubFault.EmptyResponse));

        Assert.Equal("", await RawHttp.SendAsync(_stub.BaseAddress, "GET", "a"));
    }

    [Fact]
    public async Task Random_data_is_all_that_arrives_before_the_end()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Failure(StubFault.RandomDataThenClose));

        Assert.Equal("lskdu018973t09sylgasjkfg1][]'./.sdlv", await RawHttp.SendAsync(_stub.BaseAddress, "GET", "a"));
    }

    [Fact]
    public async Task A_malformed_chunk_follows_a_good_status_line()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Failure(StubFault.MalformedChunk));

        var exception = await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            using var response = await _client.GetAsync("a", HttpCompletionOption.ResponseHeadersRead, Token);
            Assert.True(response.IsSuccessStatusCode);
            await (await response.Content.ReadAsStreamAsync(Token)).CopyToAsync(Stream.Null, Token);
        });

        Assert.IsType<HttpIOException>(exception);
    }

    [Fact]
    public async Task A_fault_can_be_one_response_of_a_sequence()
    {
        await _stub.Given("GET", "/a").RespondsAsync(StubResponse.Failure(StubFault.ConnectionReset), StubResponse.Text(200, "back"));

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetAsync("a", Token));

        Assert.Equal("back", await _client.GetStringAsync("a", Token));
        Assert.Equal(2, (await _stub.RequestsAsync()).Count);
    }

    [Fact]
    public async Task A_delayed_response_arrives_whole()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Text(200, "late").After(TimeSpan.FromMilliseconds(5)));

        Assert.Equal("late", await _client.GetStringAsync("a", Token));
    }

    [Fact]
    public async Task A_request_is_recorded_before_its_delayed_response_and_can_be_cancelled_meanwhile()
    {
        await _stub.GivenAny().RespondsAsync(StubResponse.Text(200, "too late").After(TimeSpan.FromHours(1)));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var pending = _client.GetAsync("a", cancellation.Token);
        var requests = await _stub.WaitForRequestsAsync(1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.Equal("/a", Assert.Single(requests).RawPath);
    }

    [Fact]
    public async Task A_dribbled_body_arrives_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(number => $"{number} Größe "));
        await _stub.GivenAny().RespondsAsync(StubResponse.Text(200, text).Dribbled(chunks: 7, TimeSpan.FromMilliseconds(35)));

        Assert.Equal(text, await _client.GetStringAsync("a", Token));
    }
}
