using System.Text;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>The bytes that a raw server writes after it has read a request, and what it does with the connection then.</summary>
internal sealed record RawAnswer(byte[] Bytes, RawEnd End)
{
    public static RawAnswer Text(string text, RawEnd end) => new(Encoding.Latin1.GetBytes(text), end);

    /// <summary>A well-formed answer.</summary>
    public static RawAnswer Json(string? json) => json is null
        ? Text("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", RawEnd.Close)
        : Text($"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {json.Length}\r\n\r\n{json}", RawEnd.Close);
}
