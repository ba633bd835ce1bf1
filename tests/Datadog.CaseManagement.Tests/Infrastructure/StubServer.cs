using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using WireMock;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>WireMock.Net on the loopback interface. A request that no stub matches is answered with 404 and fails the test.</summary>
internal sealed class StubServer : IDisposable
{
    // WireMock.Net decodes the path, so that %2F would match a slash. The target as it was received is compared instead.
    private const string RawTarget = "X-Raw-Target";

    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings
    {
        Urls = ["http://127.0.0.1:0"],
        UseHttp2 = false,
        Logger = new WireMockNullLogger(),
        AllowBodyForAllHttpMethods = true,
        DisableJsonBodyParsing = true,
        DisableRequestBodyDecompressing = true,
        PreWireMockMiddlewareInit = static app => ((IApplicationBuilder)app).Use(next => context =>
        {
            context.Request.Headers[RawTarget] = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            return next(context);
        }),
    });

    /// <summary>Ends with a slash.</summary>
    public Uri BaseAddress => new($"http://127.0.0.1:{_server.Port}/");

    /// <summary>In the order of arrival, matched or not. Every request that was answered is among them.</summary>
    public IReadOnlyList<SentRequest> Requests => [.. _server.LogEntries.Select(entry => Read(entry.RequestMessage!))];

    /// <summary>Matches the method and the path exactly as it is on the wire: <c>%2F</c> is not a slash.</summary>
    public Rule Given(string method, string rawPath) => new(this, method, rawPath, null);

    /// <summary>Matches whatever no more specific stub matches.</summary>
    public Rule GivenAny() => new(this, null, null, null);

    /// <summary>Fails the test unless exactly one request arrived.</summary>
    public SentRequest SingleRequest()
    {
        var requests = Requests;
        Assert.True(requests.Count == 1, $"Expected one request, but {requests.Count} arrived: {string.Join(", ", requests)}");
        return requests[0];
    }

    public void Dispose()
    {
        var unmatched = _server.LogEntries.Where(entry => entry.MappingGuid is null).Select(entry => Read(entry.RequestMessage!)).ToList();
        _server.Dispose();
        Assert.True(unmatched.Count == 0, $"No stub matched {string.Join(", ", unmatched)}");
    }

    private static SentRequest Read(WireMock.IRequestMessage message) => new(
        message.Method,
        message.Headers![RawTarget].Single(),
        message.Headers.Where(header => header.Key != RawTarget)
            .SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value)),
        message.BodyAsBytes ?? []);

    /// <summary>Which requests a stub matches; <see cref="Responds"/> adds the responses and activates it.</summary>
    internal sealed class Rule(StubServer server, string? method, string? rawPath, string? rawQuery)
    {
        /// <summary>Only requests with exactly this query, as it is written on the wire and without its question mark.</summary>
        public Rule WithQuery(string query) => new(server, method, rawPath, query);

        /// <summary>Sends the responses in sequence; the last one is repeated.</summary>
        public void Responds(params StubResponse[] responses)
        {
            ArgumentOutOfRangeException.ThrowIfZero(responses.Length);
            var request = method is null ? Request.Create().UsingAnyMethod() : Request.Create().UsingMethod(method);
            var served = 0;
            server._server
                .Given(request.WithHeader(headers => Matches(headers[RawTarget].Single())))
                .AtPriority(rawPath is null ? 3 : rawQuery is null ? 2 : 1)
                .RespondWith(Response.Create().WithCallback(_ =>
                    responses[Math.Min(Interlocked.Increment(ref served), responses.Length) - 1].ToMessage()));
        }

        private bool Matches(string target) => (rawPath, rawQuery) switch
        {
            (null, _) => true,
            (_, null) => target == rawPath || target.StartsWith(rawPath + '?', StringComparison.Ordinal),
            _ => target == $"{rawPath}?{rawQuery}",
        };
    }
}

/// <summary>A well-formed response. Immutable: every method returns a changed copy.</summary>
internal sealed record StubResponse
{
    public const string JsonApi = "application/vnd.api+json";

    private StubResponse(int status) => Status = status;

    public int Status { get; }

    /// <summary>In the order on the wire; a name can occur more than once.</summary>
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
