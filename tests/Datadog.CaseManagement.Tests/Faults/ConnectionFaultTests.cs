using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>Faults before there is a connection: no request is received, so connections are counted.</summary>
public sealed class ConnectionFaultTests : IDisposable
{
    private const int MaxRetries = 2;

    private readonly TestClient _client = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> KindNames => OperationKind.All
        .Where(kind => kind.ResponsesBefore.Count == 0) // A stream needs its first page.
        .Select(kind => new TheoryDataRow<string>(kind.Name));

    public ConnectionFaultTests()
    {
        _client.Options.Retry.MaxRetries = MaxRetries;
        _client.Options.Retry.BaseDelay = TimeSpan.FromTicks(1);
    }

    public void Dispose() => _client.Dispose();

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_refused_connection_is_retried_if_the_operation_is_idempotent(string name)
    {
        // Bound, so that no other process takes the port, but not listening.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));
        _client.Options.BaseAddress = new Uri($"http://{socket.LocalEndPoint}/");

        var (kind, exception) = await CallAsync(name);

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
        AssertAttempts(kind.IsIdempotent ? 1 + MaxRetries : 1, exception);
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_host_that_does_not_exist_is_not_retried(string name)
    {
        _client.Options.BaseAddress = new Uri("https://nonexistent.invalid/");

        var (_, exception) = await CallAsync(name);

        Assert.Equal(HttpRequestError.NameResolutionError, exception.HttpRequestError);
        Assert.Contains("nonexistent.invalid", exception.Message, StringComparison.Ordinal);
        AssertAttempts(1, exception);
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task An_untrusted_certificate_is_not_retried_and_no_request_is_sent(string name)
    {
        using var server = new RawServer(_ => RawAnswer.Empty, RawServer.Transport.UntrustedTls);
        _client.Options.BaseAddress = server.BaseAddress;

        var (_, exception) = await CallAsync(name);

        Assert.Equal(HttpRequestError.SecureConnectionError, exception.HttpRequestError);
        Assert.IsType<AuthenticationException>(exception.InnerException);
        AssertAttempts(1, exception);
        Assert.Equal((1, 0), (server.Connections, server.Requests.Count));
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task An_interrupted_TLS_handshake_is_retried_if_the_operation_is_idempotent(string name)
    {
        using var server = new RawServer(_ => RawAnswer.Empty, RawServer.Transport.InterruptedTls);
        _client.Options.BaseAddress = server.BaseAddress;

        var (kind, exception) = await CallAsync(name);

        var attempts = kind.IsIdempotent ? 1 + MaxRetries : 1;
        Assert.Equal(HttpRequestError.SecureConnectionError, exception.HttpRequestError);
        AssertAttempts(attempts, exception);
        Assert.Equal(attempts, server.Connections);
    }

    private static void AssertAttempts(int attempts, HttpRequestException exception)
    {
        Assert.Equal(attempts > 1, exception.Message.EndsWith($" was attempted {attempts} times.", StringComparison.Ordinal));
        Assert.Equal(attempts > 1, exception.Message.Contains("attempted", StringComparison.Ordinal));
    }

    private async Task<(OperationKind Kind, HttpRequestException Exception)> CallAsync(string name)
    {
        var kind = OperationKind.All.Single(row => row.Name == name);
        return (kind, await Assert.ThrowsAsync<HttpRequestException>(() => kind.CallAsync(_client, Token)));
    }
}
