using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>What a stub answers. Immutable: every method returns a changed copy.</summary>
public sealed record StubResponse
{
    public const string JsonApi = "application/vnd.api+json";

    private StubResponse(int status) => Status = status;

    public int Status { get; }

    /// <summary>Names may repeat; the order is the order on the wire.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; private init; } = [];

    public ImmutableArray<byte> Body { get; private init; } = [];

    public TimeSpan Delay { get; private init; }

    public StubDribble? Dribble { get; private init; }

    public StubFault? Fault { get; private init; }

    public static StubResponse Json(int status, string json, string contentType = JsonApi) =>
        Bytes(status, Encoding.UTF8.GetBytes(json), contentType);

    public static StubResponse Text(int status, string text, string contentType = "text/plain; charset=utf-8") =>
        Bytes(status, Encoding.UTF8.GetBytes(text), contentType);

    public static StubResponse Bytes(int status, ReadOnlySpan<byte> body, string contentType = JsonApi) =>
        Empty(status).WithHeader("Content-Type", contentType) with { Body = [.. body] };

    /// <summary>No body and no content type.</summary>
    public static StubResponse Empty(int status) => new(status);

    public static StubResponse Failure(StubFault fault) => new(200) { Fault = fault };

    /// <summary>Adds to the values that the header has already.</summary>
    public StubResponse WithHeader(string name, params string[] values) =>
        this with { Headers = Headers.AddRange(values.Select(value => KeyValuePair.Create(name, value))) };

    /// <summary>Waits before the first byte of the response, or before its fault.</summary>
    public StubResponse After(TimeSpan delay) => this with { Delay = delay };

    public StubResponse Dribbled(int chunks, TimeSpan duration) => this with { Dribble = new StubDribble(chunks, duration) };

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
}
