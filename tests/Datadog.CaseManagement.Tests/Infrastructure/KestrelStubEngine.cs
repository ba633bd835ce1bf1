using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Kestrel without a host around it: a test may start many, and none of them handles signals or reads settings.</summary>
internal sealed class KestrelStubEngine : IStubEngine, IHttpApplication<HttpContext>
{
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly ConcurrentStack<KestrelStub> _stubs = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly KestrelServer _server;

    private KestrelStubEngine()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http1);
        _server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    public Uri BaseAddress => new(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public static async Task<KestrelStubEngine> StartAsync(CancellationToken cancellationToken)
    {
        var engine = new KestrelStubEngine();
        await engine._server.StartAsync(engine, cancellationToken);
        return engine;
    }

    public Task AddAsync(StubMapping mapping, CancellationToken cancellationToken)
    {
        _stubs.Push(new KestrelStub(mapping));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StubRequest>> RequestsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StubRequest>>([.. _requests]);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var request = await ReadAsync(context);
        _requests.Enqueue(request);

        // The stack enumerates its newest first, and MinBy takes the first of equals.
        var stub = _stubs.Where(stub => stub.Matches(request)).MinBy(stub => stub.Priority);
        var response = stub?.NextResponse() ?? StubResponse.Text(404, StubMapping.NoMatchText);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            await KestrelResponder.RespondAsync(context, response, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async ValueTask DisposeAsync()
    {
        // A delayed response must not hold up the end of its test, so nothing is waited for.
        await _stopping.CancelAsync();
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
        _stopping.Dispose();
    }

    private static async Task<StubRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new StubRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Protocol,
            context.Request.Headers.SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value ?? "")),
            body.ToArray());
    }
}
