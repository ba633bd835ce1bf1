using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

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

    /// <summary>The request half of a stub; <see cref="Responds"/> adds the responses and puts the stub in force.</summary>
    internal sealed class Rule(StubServer server, string? method, string? rawPath, string? rawQuery)
    {
        /// <summary>Only requests with exactly this query, as it is written on the wire and without its question mark.</summary>
        public Rule WithQuery(string query) => new(server, method, rawPath, query);

        /// <summary>Gives the responses in sequence, of which the last one repeats.</summary>
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
