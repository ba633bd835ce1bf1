using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Benchmarks;

/// <summary>Kestrel on a loopback port of this process: the sockets are real, only the cable is missing.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private LoopbackServer(WebApplication server) => _server = server;

    public static async Task<LoopbackServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return new LoopbackServer(server);
    }

    public Uri Address => new(_server.Urls.Single());

    /// <summary>The library with its own settings, except for what is configured.</summary>
    public DatadogCaseManagementClient CreateClient(Action<DatadogCaseManagementOptions>? configure = null)
    {
        var options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = new Uri(_server.Urls.Single()) };
        configure?.Invoke(options);
        return new DatadogCaseManagementClient(options);
    }

    public async ValueTask DisposeAsync()
    {
        // What is still on its way is of no interest any more.
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }
}
