using System.Globalization;
using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Conventions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>A file of recorded exchanges as VCR for Ruby writes it, with what is needed of it.</summary>
internal sealed class Cassette
{
    private static readonly IDeserializer Deserializer =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    public required List<CassetteInteraction> HttpInteractions { get; init; }

    public static Cassette Parse(string yaml) => Deserializer.Deserialize<Cassette>(yaml);

    public Recording ToRecording(string name) => new(
        name,
        string.Join('/', name.Split('/').TakeLast(2)),
        DateTimeOffset.Parse(HttpInteractions[0].RecordedAt, CultureInfo.InvariantCulture),
        [.. HttpInteractions.Select(interaction => interaction.ToRecorded())]);
}

internal sealed class CassetteInteraction
{
    public required string RecordedAt { get; init; }

    public required CassetteRequest Request { get; init; }

    public required CassetteResponse Response { get; init; }

    public RecordedInteraction ToRecorded()
    {
        var (method, uri) = (Request.Method.ToUpperInvariant(), new Uri(Request.Uri));
        var operation = Library.Operations
            .Where(operation => operation.Method.Method == method && IsRouteOf(operation, uri.AbsolutePath))
            .MinBy(operation => operation.Route.Count(character => character == '{'));
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2));
        return new RecordedInteraction(
            operation?.Name,
            new RecordedRequest(
                method,
                uri.AbsolutePath,
                [.. query.Select(pair => KeyValuePair.Create(Decode(pair[0]), pair is [_, var value] ? Decode(value) : ""))],
                operation is not null && Request.Body?.Text is { } body ? JsonElement.Parse(body) : default),
            new RecordedResponse(Response.Status.Code, Response.Headers?.GetValueOrDefault("Content-Type")?[0], Response.Body?.Text));
    }

    private static bool IsRouteOf(Operation operation, string path)
    {
        var (route, segments) = (operation.Route.Split('/'), path.Split('/'));
        return route.Length == segments.Length
            && route.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

internal sealed class CassetteRequest
{
    public required string Method { get; init; }

    public required string Uri { get; init; }

    public CassetteBody? Body { get; init; }
}

internal sealed class CassetteResponse
{
    public required CassetteStatus Status { get; init; }

    public Dictionary<string, List<string>>? Headers { get; init; }

    public CassetteBody? Body { get; init; }
}

internal sealed class CassetteStatus
{
    public required int Code { get; init; }
}

internal sealed class CassetteBody
{
    public string? String { get; init; }

    public string? Base64String { get; init; }

    /// <summary>The text; <see langword="null"/> when there is none.</summary>
    [YamlIgnore]
    public string? Text =>
        !string.IsNullOrEmpty(String) ? String
        : !string.IsNullOrEmpty(Base64String) ? Encoding.UTF8.GetString(Convert.FromBase64String(Base64String))
        : null;
}
