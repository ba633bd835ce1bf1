using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Datadog.CaseManagement.Tests.Exchanges;

namespace Datadog.CaseManagement.AotTest;

/// <summary>
/// Measures the time from the start of a process to the first response, which comes over a socket. The server runs in the same process,
/// so a program without one is faster.
/// </summary>
internal static class FirstCall
{
    /// <summary>Returns the milliseconds from the start, given in seconds since 1970, to the response.</summary>
    public static async Task<string> MeasureAsync(string start)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var responding = RespondAsync(listener);
        using var datadog = new DatadogCaseManagementClient(new DatadogCaseManagementOptions
        {
            ApiKey = "api-key",
            ApplicationKey = "application-key",
            BaseAddress = new Uri($"http://{listener.LocalEndpoint}/"),
        });

        var found = await datadog.Cases.GetAsync("CASEM-1");

        var taken = DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch - TimeSpan.FromSeconds(double.Parse(start, CultureInfo.InvariantCulture));
        await responding;
        CaseSamples.Case.Check(found);
        return taken.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);
    }

    private static async Task RespondAsync(TcpListener listener)
    {
        var body = Encoding.UTF8.GetBytes(Exchange.Document(CaseSamples.Case.Json));
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        using var socket = await listener.AcceptSocketAsync();
        await socket.ReceiveAsync(new byte[4096]);
        await socket.SendAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body]);
    }
}
