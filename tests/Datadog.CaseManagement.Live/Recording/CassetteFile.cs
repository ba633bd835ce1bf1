using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace Datadog.CaseManagement.Live.Recording;

/// <summary>A recorded scenario, written as VCR for Ruby writes it.</summary>
/// <param name="Name">The path of its file without the extension.</param>
/// <param name="Exchanges">Its exchanges in their order.</param>
internal sealed record CassetteFile(string Name, IReadOnlyList<RecordedExchange> Exchanges)
{
    // All cassettes name the same address, that of Datadog's first site, as those that Datadog publishes.
    private const string Address = "https://api.datadoghq.com";

    // Other headers may identify the organization or a session.
    private static readonly HashSet<string> WrittenHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Content-Type", "Retry-After",
        "X-RateLimit-Limit", "X-RateLimit-Name", "X-RateLimit-Period", "X-RateLimit-Remaining", "X-RateLimit-Reset",
    };

    // Their values are never written.
    private static readonly Dictionary<string, string> CredentialHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DD-API-KEY"] = Redactor.ApiKey,
        ["DD-APPLICATION-KEY"] = Redactor.ApplicationKey,
        ["Authorization"] = Redactor.AccessToken,
    };

    public string ToYaml(Redactor redactor) => new SerializerBuilder().Build().Serialize(new YamlMappingNode
    {
        { "http_interactions", new YamlSequenceNode(Exchanges.Select(exchange => ToNode(exchange, redactor))) },
        { "recorded_with", "Datadog.CaseManagement.Live" },
    });

    private static YamlMappingNode ToNode(RecordedExchange exchange, Redactor redactor)
    {
        var (recordedAt, request, response) = exchange;
        return new YamlMappingNode
        {
            { "recorded_at", recordedAt.ToString("R", CultureInfo.InvariantCulture) },
            {
                "request", new YamlMappingNode
                {
                    { "body", request.Body is { } body ? Body(body, redactor) : new YamlScalarNode("null") { Style = ScalarStyle.Plain } },
                    { "headers", Headers(request.Headers, redactor) },
                    { "method", request.Method },
                    { "uri", Text(redactor.Redact(Address + request.Target)) },
                }
            },
            {
                "response", new YamlMappingNode
                {
                    { "body", Body(response.Body, redactor) },
                    { "headers", Headers(response.Headers, redactor) },
                    {
                        "status", new YamlMappingNode
                        {
                            { "code", response.StatusCode.ToString(CultureInfo.InvariantCulture) },
                            { "message", Text(redactor.Redact(response.ReasonPhrase)) },
                        }
                    },
                }
            },
        };
    }

    private static YamlMappingNode Body(string text, Redactor redactor) => new()
    {
        { "encoding", "UTF-8" },
        { "string", Text(redactor.RedactJson(text)) },
    };

    private static YamlMappingNode Headers(IEnumerable<RecordedHeader> headers, Redactor redactor)
    {
        var node = new YamlMappingNode();
        foreach (var (name, values) in headers)
        {
            if (CredentialHeaders.TryGetValue(name, out var placeholder))
            {
                node.Add(name, new YamlSequenceNode(Text(placeholder)));
            }
            else if (WrittenHeaders.Contains(name))
            {
                node.Add(name, new YamlSequenceNode(values.Select(value => Text(redactor.Redact(value)))));
            }
        }

        return node;
    }

    private static YamlScalarNode Text(string text) => new(text) { Style = ScalarStyle.SingleQuoted };
}
