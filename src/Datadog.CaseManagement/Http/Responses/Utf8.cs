using System.Text;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Removes the byte order mark of UTF-8, which JSON does not allow.</summary>
internal static class Utf8
{
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
}
