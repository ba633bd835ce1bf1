using System.Net.Sockets;
using System.Text;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Writes requests that HttpClient cannot or will not write, and reads whatever comes back until the end.</summary>
internal static class RawHttp
{
    /// <param name="baseAddress">Of a stub.</param>
    /// <param name="method">Of the request.</param>
    /// <param name="target">Path and query below the base address, written as it is.</param>
    /// <param name="headerLines">Each ends with CR LF.</param>
    public static async Task<string> SendAsync(Uri baseAddress, string method, string target, string headerLines = "")
    {
        var token = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(baseAddress.Host, baseAddress.Port, token);
        var stream = client.GetStream();
        var request = $"{method} {baseAddress.AbsolutePath}{target} HTTP/1.1\r\nHost: stub\r\nConnection: close\r\n{headerLines}\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), token);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(token);
    }
}
