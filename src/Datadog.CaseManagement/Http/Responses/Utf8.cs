using System.Text;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Bodies are UTF-8, some with a byte order mark that JSON does not allow.</summary>
internal static class Utf8
{
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
}
