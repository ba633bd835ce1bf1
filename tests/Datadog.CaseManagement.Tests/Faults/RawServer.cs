using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>A socket that reads requests and writes bytes, for what no HTTP server can be told to do.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly IReadOnlyList<RawAnswer> _answers;
    private readonly Task _accepting;
    private int _requests;

    /// <param name="answers">Given one after the other, each on a connection of its own; the last one repeats.</param>
    public RawServer(IReadOnlyList<RawAnswer> answers)
    {
        _answers = answers;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Requests => Volatile.Read(ref _requests);

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>Waits for requests that are not answered yet.</summary>
    public async Task WaitForRequestsAsync(int count, CancellationToken cancellationToken)
    {
        while (Requests < count)
        {
            if (!await _arrived.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken))
            {
                throw new TimeoutException($"Fewer than {count} requests arrived.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stopping.Dispose();
        _arrived.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                conversations.Add(ConverseAsync(await _listener.AcceptSocketAsync(_stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await ReadRequestAsync(socket);
                var answer = _answers[Math.Min(Interlocked.Increment(ref _requests), _answers.Count) - 1];
                _arrived.Release();
                await socket.SendAsync(answer.Bytes, _stopping.Token);
                await EndAsync(socket, answer.End);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task EndAsync(Socket socket, RawEnd end)
    {
        if (end is RawEnd.Reset)
        {
            socket.Close(timeout: 0);
            return;
        }

        if (end is RawEnd.Close)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        // Until the client closes its side, lest what it has not read yet be lost.
        var rest = new byte[256];
        while (await socket.ReceiveAsync(rest, _stopping.Token) > 0)
        {
        }
    }

    private async Task ReadRequestAsync(Socket socket)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsComplete(received.ToString()))
        {
            var read = await socket.ReceiveAsync(buffer, _stopping.Token);
            if (read == 0)
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }

            received.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static bool IsComplete(string request)
    {
        const string LengthHeader = "Content-Length: ";
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var header = request.IndexOf(LengthHeader, 0, end, StringComparison.OrdinalIgnoreCase);
        var length = header < 0 ? "0" : request[(header + LengthHeader.Length)..request.IndexOf('\r', header)];
        return request.Length >= end + 4 + int.Parse(length, CultureInfo.InvariantCulture);
    }
}
