using System.Net;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A request as a server received it.</summary>
internal sealed class SentRequest
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public SentRequest(string method, string rawTarget, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        var question = rawTarget.IndexOf('?', StringComparison.Ordinal);
        Method = method;
        RawPath = question < 0 ? rawTarget : rawTarget[..question];
        RawQuery = question < 0 ? "" : rawTarget[(question + 1)..];
        Query = [.. RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Decode)];
        Headers = headers
            .GroupBy(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.OrdinalIgnoreCase);
        Body = body;
    }

    public string Method { get; }

    /// <summary>With every escape as it was sent, and without the query.</summary>
    public string RawPath { get; }

    /// <summary>Without the question mark; empty when there is no query.</summary>
    public string RawQuery { get; }

    /// <summary>Names and values in the order of the query, decoded as a server decodes them: a plus is a space.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>Header names are compared without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    public byte[] Body { get; }

    public string BodyText => StrictUtf8.GetString(Body);

    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The header's values, joined with a comma as HTTP joins them; null when it was not sent.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? string.Join(", ", values) : null;

    public override string ToString() => RawQuery.Length == 0 ? $"{Method} {RawPath}" : $"{Method} {RawPath}?{RawQuery}";

    private static KeyValuePair<string, string> Decode(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? KeyValuePair.Create(WebUtility.UrlDecode(pair), "")
            : KeyValuePair.Create(WebUtility.UrlDecode(pair[..equals]), WebUtility.UrlDecode(pair[(equals + 1)..]));
    }
}
