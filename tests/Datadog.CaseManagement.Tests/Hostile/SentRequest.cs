using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A request as it was handed to the handler, kept beyond the life of its message.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The decoded segments of the path as it goes over the wire.</summary>
    public IEnumerable<string> Segments => Uri.AbsolutePath.Split('/').Skip(1).Select(Uri.UnescapeDataString);
}
