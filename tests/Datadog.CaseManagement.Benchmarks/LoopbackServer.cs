using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Benchmarks;

/// <summary>Kestrel on a loopback port of this process.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private LoopbackServer(WebApplication server) => _server = server;

    public static async Task<LoopbackServer> StartAsync(RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(handle);
        await server.StartAsync();
        return new LoopbackServer(server);
    }

    public Uri Address => new(_server.Urls.Single());

    /// <summary>Creates a client of the library with the default settings, except for those configured.</summary>
    public DatadogCaseManagementClient CreateClient(Action<DatadogCaseManagementOptions>? configure = null)
    {
        var options = new DatadogCaseManagementOptions { AccessToken = "token", BaseAddress = new Uri(_server.Urls.Single()) };
        configure?.Invoke(options);
        return new DatadogCaseManagementClient(options);
    }

    public async ValueTask DisposeAsync()
    {
        // Requests in progress are dropped.
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }
}
