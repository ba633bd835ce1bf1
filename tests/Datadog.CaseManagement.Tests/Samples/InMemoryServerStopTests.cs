#if NET10_0_OR_GREATER
using System.Diagnostics;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Samples;

/// <summary>The in-memory server as a process that gets a signal while clients are in the middle of something.</summary>
public sealed class InMemoryServerStopTests : IDisposable
{
    private const string Headers = "Host: 127.0.0.1\r\nDD-API-KEY: a\r\nDD-APPLICATION-KEY: b\r\nContent-Type: application/json\r\n";

    // After its response has begun, the rest is too long for the buffers of both sockets.
    private static readonly string NewCaseType =
        """{"data":{"type":"case_type","attributes":{"emoji":"🍔","name":"NAME"}}}""".Replace("NAME", new string('x', 20_000_000), StringComparison.Ordinal);

    private readonly List<TcpClient> _connections = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_ends_with_exit_code_0_whatever_clients_have_not_done(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals that one process can send to another.");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [ServerPath]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var port = new Uri((await process.StandardOutput.ReadLineAsync(Token))!.Split(' ')[^1]).Port;
            await ConnectAsync(port, "");
            await ConnectAsync(port, "POST /api/v2/ca");
            var half = await ConnectAsync(port, $"POST /api/v2/cases HTTP/1.1\r\n{Headers}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n");
            await ReadAsync(half, "HTTP/1.1 100 Continue\r\n\r\n");
            await WriteAsync(half, "{");
            var slow = await ConnectAsync(port, $"POST /api/v2/cases/types HTTP/1.1\r\n{Headers}Content-Length: {Encoding.UTF8.GetByteCount(NewCaseType)}\r\n\r\n{NewCaseType}");
            await ReadAsync(slow, "HTTP/1.1 201 Created\r\n");
            var streaming = await ConnectAsync(port, $"POST /api/v2/cases HTTP/1.1\r\n{Headers}Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n");
            await ReadAsync(streaming, "HTTP/1.1 100 Continue\r\n\r\n");
            var stream = Task.Run(() => StreamAsync(streaming), Token);

            Process.Start("kill", [$"-{signal}", $"{process.Id}"]).Dispose();

            // By default, a web application waits 30 s for its clients.
            await process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(25), Token);
            Assert.Equal(0, process.ExitCode);
            Assert.Equal("", await process.StandardError.ReadToEndAsync(Token));
            await Assert.ThrowsAsync<IOException>(() => stream);
        }
        finally
        {
            process.Kill();
        }
    }

    private static string ServerPath
    {
        get
        {
            var configuration = typeof(InMemoryServerStopTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
            return Repository.PathOf($"samples/InMemoryServer/bin/{configuration}/net10.0/InMemoryServer.dll");
        }
    }

    private async Task<TcpClient> ConnectAsync(int port, string request)
    {
        var connection = new TcpClient();
        _connections.Add(connection);
        await connection.ConnectAsync("127.0.0.1", port, Token);
        await WriteAsync(connection, request);
        return connection;
    }

    private static async Task WriteAsync(TcpClient connection, string text) =>
        await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Token);

    private static async Task ReadAsync(TcpClient connection, string expected)
    {
        var read = new byte[expected.Length];
        await connection.GetStream().ReadExactlyAsync(read, Token);
        Assert.Equal(expected, Encoding.UTF8.GetString(read));
    }

    /// <summary>Sends one byte after the other, until the connection is lost.</summary>
    private static async Task StreamAsync(TcpClient connection)
    {
        while (true)
        {
            await WriteAsync(connection, "1\r\nx\r\n");
        }
    }
}
#endif
