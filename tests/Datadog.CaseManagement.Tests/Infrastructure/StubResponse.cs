using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using WireMock;
using WireMock.Types;
using WireMock.Util;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A well-formed response. Immutable: every method returns a changed copy.</summary>
internal sealed record StubResponse
{
    public const string JsonApi = "application/vnd.api+json";

    private StubResponse(int status) => Status = status;

    public int Status { get; }

    /// <summary>Names may repeat; the order is the order on the wire.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; private init; } = [];

    public ImmutableArray<byte> Body { get; private init; } = [];

    public static StubResponse Json(int status, string json, string contentType = JsonApi) =>
        Bytes(status, Encoding.UTF8.GetBytes(json), contentType);

    public static StubResponse Text(int status, string text, string contentType = "text/plain; charset=utf-8") =>
        Bytes(status, Encoding.UTF8.GetBytes(text), contentType);

    public static StubResponse Bytes(int status, ReadOnlySpan<byte> body, string contentType = JsonApi) =>
        Empty(status).WithHeader("Content-Type", contentType) with { Body = [.. body] };

    /// <summary>No body and no content type.</summary>
    public static StubResponse Empty(int status) => new(status);

    /// <summary>Adds to the values that the header has already.</summary>
    public StubResponse WithHeader(string name, params string[] values) =>
        this with { Headers = Headers.AddRange(values.Select(value => KeyValuePair.Create(name, value))) };

    /// <summary>Compresses the body as it is now, whether or not the request accepts that.</summary>
    public StubResponse Gzipped()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Body.AsSpan());
        }

        return WithHeader("Content-Encoding", "gzip") with { Body = [.. compressed.ToArray()] };
    }

    /// <summary>As WireMock.Net takes it.</summary>
    public ResponseMessage ToMessage() => new()
    {
        StatusCode = Status,
        Headers = Headers.GroupBy(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => new WireMockList<string>([.. group])),
        BodyData = Body.Length == 0 ? null : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = [.. Body] },
    };
}
