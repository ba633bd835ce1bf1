using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>
/// Answers byte for byte what it is told, be it HTTP or not, by the last segment of the path: what no proper server would let through.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string> _received = new();
    private readonly Func<string, string?> _answer;
    private readonly Task _accepting;

    /// <param name="answer">What to send for the last segment of the path; <see langword="null"/> to send nothing and keep waiting.</param>
    public RawServer(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The heads of the requests, each with all its headers.</summary>
    public IReadOnlyCollection<string> Received => _received;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (true)
            {
                answers.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await ReadHeadAsync(stream);
                _received.Enqueue(head);
                var path = head.Split(' ')[1].Split('?')[0];
                if (_answer(path[(path.LastIndexOf('/') + 1)..]) is not { } answer)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, _stopping.Token);
                    return;
                }

                await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), _stopping.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or IndexOutOfRangeException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _stopping.Token);
            if (read == 0)
            {
                break;
            }

            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
