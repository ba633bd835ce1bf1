using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>Raw answers that repeat secrets wherever an answer has room for them.</summary>
internal sealed class Echoes(string plain, string quoted)
{
    private readonly string _everyForm = $"{plain} {quoted} {Escaped(plain)} {Escaped(quoted)} {quoted.Replace("/", "\\/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}";

    // In JSON a quote cannot stand as it is.
    private string InJson => $"{plain} {Escaped(plain)} {Escaped(quoted)} x{Slashed}y {plain.ToUpperInvariant()}";

    private string Slashed => quoted.Replace("/", "\\/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>By name, what is sent.</summary>
    public IReadOnlyDictionary<string, RawAnswer> All => new Dictionary<string, RawAnswer>
    {
        ["success"] = Answer("200 OK", "{\"data\":{\"id\":\"1\"}}"),
        ["success-of-headers"] = Answer("200 OK", "{\"data\":{\"id\":\"1\"}}", $"X-RateLimit-Limit: 5\r\nX-RateLimit-Remaining: 4\r\nX-RateLimit-Reset: 1\r\nX-RateLimit-Period: 5\r\nX-{plain}: 1\r\n"),
        ["refusal"] = Answer("403 Forbidden", $"{{\"errors\":[\"{InJson}\",{{\"title\":\"{InJson}\",\"detail\":\"{InJson}\",\"{InJson}\":1,\"meta\":{{\"{InJson}\":\"{InJson}\"}},\"source\":[\"{InJson}\"]}}]}}"),
        ["refusal-of-credentials"] = Answer("401 Unauthorized", $"{{\"errors\":[\"{InJson}\"]}}", $"WWW-Authenticate: Bearer realm=\"{plain}\"\r\n"),
        ["page"] = Answer("502 Bad Gateway", $"<html>{_everyForm}</html>"),
        ["long-page"] = Answer("400 Bad Request", string.Concat(Enumerable.Repeat($"{plain}{quoted}", 100))),
        ["limit"] = Answer("429 Too Many Requests", $"{{\"errors\":[\"{InJson}\"]}}", "X-RateLimit-Reset: 0\r\nX-RateLimit-Limit: 1\r\nX-RateLimit-Period: 60\r\n"),
        ["unavailable"] = Answer("503 Service Unavailable", _everyForm, "Retry-After: 0\r\n"),
        ["redirect-to-host"] = Answer("307 Temporary Redirect", "", $"Location: https://{plain}.example/{plain}\r\n"),
        ["redirect-to-path"] = Answer("302 Found", "", $"Location: /{plain}?{plain}\r\n"),
        ["unreadable"] = Answer("200 OK", $"{{\"data\":{{\"attributes\":{{\"custom_attributes\":{{\"{plain}\":7}}}}}}}}"),
        ["unreadable-quoted"] = Answer("200 OK", $"{{\"data\":{{\"attributes\":{{\"custom_attributes\":{{\"{Slashed}\":7}}}}}}}}"),
        ["unreadable-text"] = Answer("200 OK", $"{_everyForm}"),
        ["type"] = RawAnswer.Text($"HTTP/1.1 500 x\r\nContent-Type: application/{plain}\r\nContent-Length: 3\r\n\r\nabc"),
        ["bad-status-line"] = RawAnswer.Text($"{plain} {quoted}\r\n\r\n"),
        ["bad-status"] = RawAnswer.Text($"HTTP/1.1 {plain}\r\n\r\n"),
        ["bad-header"] = RawAnswer.Text($"HTTP/1.1 200 OK\r\n{plain} {quoted}\r\n\r\n"),
        ["bad-chunk"] = RawAnswer.Text($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{plain}\r\n"),
        ["bad-compression"] = Answer("200 OK", plain, "Content-Encoding: gzip\r\n"),
        ["cut-off"] = RawAnswer.Text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + plain),
        ["too-long"] = Answer("200 OK", _everyForm + new string(' ', 200_000)),
        ["closed"] = RawAnswer.Empty,
        ["never"] = RawAnswer.Hang,
    };

    private RawAnswer Answer(string status, string body, string headers = "") =>
        RawAnswer.Text($"HTTP/1.1 {status} {plain}\r\nContent-Type: text/html; charset={plain}\r\nX-RateLimit-Name: {plain}\r\nX-Echo: {_everyForm}\r\nX-Echo: {plain}\r\n"
        + $"{headers}Connection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private static string Escaped(string text) => string.Concat(text.Select(character => $"\\u{(int)character:x4}"));
}
