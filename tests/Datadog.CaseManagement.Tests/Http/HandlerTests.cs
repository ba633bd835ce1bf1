using System.Net;
using System.Security.Cryptography.X509Certificates;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Tests.Http;

public sealed class HandlerTests
{
    [Fact]
    public async Task HTTP_2_is_used_if_the_server_supports_it()
    {
        using var certificate = TestCertificate.Create();
        var protocol = "";
        await using var server = await StartAsync(certificate, context =>
        {
            protocol = context.Request.Protocol;
            return context.Response.WriteAsync("""{"data":{"id":"c1"}}""");
        });
        var services = new ServiceCollection();
        services
            .AddDatadogCaseManagement(options =>
            {
                options.AccessToken = "token";
                options.BaseAddress = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
            })
            .UseSocketsHttpHandler((handler, _) => handler.SslOptions.RemoteCertificateValidationCallback = (_, given, _, _) =>
                given!.GetCertHashString() == certificate.GetCertHashString());
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", TestContext.Current.CancellationToken);

        Assert.Equal("HTTP/2", protocol);
    }

    [Fact]
    public void The_handler_follows_no_redirect_decompresses_and_renews_its_connections()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(HttpClientDefaults.CreateHandler());

        Assert.False(handler.AllowAutoRedirect);
        Assert.Equal(DecompressionMethods.GZip | DecompressionMethods.Deflate, handler.AutomaticDecompression);
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
        Assert.True(handler.EnableMultipleHttp2Connections);
        Assert.False(handler.UseCookies);
    }

    [Fact]
    public void Without_sockets_as_in_a_browser_the_handler_follows_no_redirect_and_only_that_is_set()
    {
        using var handler = Assert.IsType<HttpClientHandler>(HttpClientDefaults.CreateHandler(areSocketsSupported: false));
        using var unchanged = new HttpClientHandler();

        Assert.False(handler.AllowAutoRedirect);

        // In a browser their setters throw a PlatformNotSupportedException.
        Assert.Equal((unchanged.AutomaticDecompression, unchanged.UseCookies), (handler.AutomaticDecompression, handler.UseCookies));
        Assert.Equal((unchanged.UseProxy, unchanged.MaxConnectionsPerServer), (handler.UseProxy, handler.MaxConnectionsPerServer));
    }

    [Fact]
    public void The_HttpClient_of_the_library_leaves_timeouts_to_the_pipeline()
    {
        using var client = HttpClientDefaults.CreateClient();

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    private static async Task<WebApplication> StartAsync(X509Certificate2 certificate, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
