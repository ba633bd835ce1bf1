using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>Faults that come before there is a connection: no request is ever seen, so it is connections that are counted.</summary>
public sealed class ConnectionFaultTests : IAsyncLifetime
{
    private const int MaxRetries = 2;

    private TestClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> KindNames => Kinds.All
        .Where(kind => kind.AnswersBefore.Count == 0) // A stream would need its first page.
        .Select(kind => new TheoryDataRow<string>(kind.Name));

    public async ValueTask InitializeAsync()
    {
        _client = await TestClient.StartAsync();
        _client.Options.Retry.MaxRetries = MaxRetries;
        _client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_refused_connection_is_tried_again_where_that_may_be(string name)
    {
        // Bound, so that nobody else takes the port, but nobody listens.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));
        _client.Options.BaseAddress = new Uri($"http://{socket.LocalEndPoint}/");

        var (kind, exception) = await CallAsync(name);

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
        AssertAttempts(kind.IsRepeatable ? 1 + MaxRetries : 1, exception);
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_host_that_does_not_exist_is_not_tried_again(string name)
    {
        _client.Options.BaseAddress = new Uri("https://nonexistent.invalid/");

        var (_, exception) = await CallAsync(name);

        Assert.Equal(HttpRequestError.NameResolutionError, exception.HttpRequestError);
        Assert.Contains("nonexistent.invalid", exception.Message, StringComparison.Ordinal);
        AssertAttempts(1, exception);
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_certificate_that_is_not_trusted_is_not_tried_again_and_no_request_is_sent(string name)
    {
        await using var server = await UntrustedServer.StartAsync();
        _client.Options.BaseAddress = server.BaseAddress;

        var (_, exception) = await CallAsync(name);

        Assert.Equal(HttpRequestError.SecureConnectionError, exception.HttpRequestError);
        Assert.IsType<AuthenticationException>(exception.InnerException);
        AssertAttempts(1, exception);
        Assert.Equal((1, 0), (server.Connections, server.Requests));
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_TLS_handshake_that_is_cut_off_is_tried_again_where_that_may_be(string name)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        _client.Options.BaseAddress = new Uri($"https://{listener.LocalEndpoint}/");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var hangingUp = HangUpAsync(listener, stopping.Token);

        var (kind, exception) = await CallAsync(name);
        await stopping.CancelAsync();

        var attempts = kind.IsRepeatable ? 1 + MaxRetries : 1;
        Assert.Equal(HttpRequestError.SecureConnectionError, exception.HttpRequestError);
        AssertAttempts(attempts, exception);
        Assert.Equal(attempts, await hangingUp);
    }

    private static void AssertAttempts(int attempts, HttpRequestException exception)
    {
        Assert.Equal(attempts > 1, exception.Message.EndsWith($" was attempted {attempts} times.", StringComparison.Ordinal));
        Assert.Equal(attempts > 1, exception.Message.Contains("attempted", StringComparison.Ordinal));
    }

    private static async Task<int> HangUpAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        for (var connections = 0; ; connections++)
        {
            try
            {
                using var socket = await listener.AcceptSocketAsync(cancellationToken);

                // The client's first words are read, so that the end is an orderly one.
                await socket.ReceiveAsync(new byte[1024], cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return connections;
            }
        }
    }

    private async Task<(Kind Kind, HttpRequestException Exception)> CallAsync(string name)
    {
        var kind = Kinds.All.Single(row => row.Name == name);
        return (kind, await Assert.ThrowsAsync<HttpRequestException>(() => kind.CallAsync(_client, Token)));
    }
}
