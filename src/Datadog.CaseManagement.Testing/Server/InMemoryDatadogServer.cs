using System.Net;
using System.Net.Sockets;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// An in-memory Datadog on a port of the loopback address, for programs in other processes and other languages. Within a process the
/// <see cref="InMemoryDatadog"/> itself needs no port.
/// </summary>
/// <remarks>
/// It speaks HTTP/1.1 without TLS, and to this machine alone. What a request must carry is told by <see cref="InMemoryDatadog"/>: any keys
/// will do. When a fault loses a connection, it is closed in the middle of the first line of the answer.
/// </remarks>
public sealed class InMemoryDatadogServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly HttpMessageInvoker _datadog;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    private InMemoryDatadogServer(TcpListener listener, InMemoryDatadog datadog)
    {
        _listener = listener;
        _datadog = new HttpMessageInvoker(datadog, disposeHandler: false);
        BaseAddress = new Uri($"http://{listener.LocalEndpoint}/");
        _serving = ServeAsync();
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:43210/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts to answer.</summary>
    /// <param name="datadog">The in-memory Datadog that answers. It outlives the server.</param>
    /// <param name="port">The port to listen on; 0 for one that is free.</param>
    /// <returns>The server, which stops when it is disposed.</returns>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static InMemoryDatadogServer Start(InMemoryDatadog datadog, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(datadog);
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return new InMemoryDatadogServer(listener, datadog);
    }

    /// <summary>Stops to listen, and closes the connections.</summary>
    /// <returns>A task that ends when nothing is answered any more.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_stopping.IsCancellationRequested)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            _listener.Dispose();
        }

        await _serving.ConfigureAwait(false);
        _datadog.Dispose();
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token).ConfigureAwait(false);

                // One that failed in an unexpected way is kept for whoever disposes the server to see.
                conversations.RemoveAll(conversation => conversation.IsCompletedSuccessfully);
                conversations.Add(ConverseAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations).ConfigureAwait(false);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var socket = client;
        using var connection = new HttpConnection(client.GetStream(), BaseAddress);
        try
        {
            while (await AnswerNextAsync(connection).ConfigureAwait(false))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The program at the other end hung up or does not speak HTTP, or the server stops.
        }
    }

    private async Task<bool> AnswerNextAsync(HttpConnection connection)
    {
        using var request = await connection.ReadAsync(_stopping.Token).ConfigureAwait(false);
        if (request is null)
        {
            return false;
        }

        try
        {
            using var response = await _datadog.SendAsync(request, _stopping.Token).ConfigureAwait(false);
            await connection.WriteAsync(request, response, _stopping.Token).ConfigureAwait(false);
            return HttpConnection.IsKeptAlive(request);
        }
        catch (HttpRequestException)
        {
            await connection.BreakOffAsync(_stopping.Token).ConfigureAwait(false);
            return false;
        }
    }
}
