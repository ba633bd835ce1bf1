using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest;

/// <summary>
/// How long a process takes from its start to the first answer, which comes over a socket, as Datadog's would. The server is in the process
/// as well, so a program without one is faster.
/// </summary>
internal static class FirstCall
{
    /// <summary>The milliseconds from the start, in seconds since 1970, to the answer.</summary>
    public static async Task<string> MeasureAsync(string start)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answered = AnswerAsync(listener);
        using var datadog = new DatadogCaseManagementClient(new DatadogCaseManagementOptions
        {
            ApiKey = "api-key",
            ApplicationKey = "application-key",
            BaseAddress = new Uri($"http://{listener.LocalEndpoint}/"),
        });

        var found = await datadog.Cases.GetAsync("CASEM-1");

        var taken = DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch - TimeSpan.FromSeconds(double.Parse(start, CultureInfo.InvariantCulture));
        await answered;
        CaseSamples.Case.Check(found);
        return taken.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        var body = Encoding.UTF8.GetBytes(CannedDatadog.Document(CaseSamples.Case.Json));
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        using var socket = await listener.AcceptSocketAsync();
        await socket.ReceiveAsync(new byte[4096]);
        await socket.SendAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body]);
    }
}
