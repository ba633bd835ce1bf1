using System.Net;
using System.Security.Cryptography.X509Certificates;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class ProxyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_go_through_the_proxy()
    {
        using var server = new RawServer(RawAnswer.Text("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
        var proxy = server.BaseAddress;
        using var authority = TestCertificate.Create();
        await using var provider = CreateProvider(options => options.Retry.MaxRetries = 0, proxy, authority);

        await Assert.ThrowsAsync<HttpRequestException>(() => provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token));

        Assert.Equal("CONNECT api.datadoghq.com:443", $"{Assert.Single(server.Requests).Method} {server.Requests[0].RawPath}");
    }

    [Fact]
    public async Task A_certificate_of_ones_own_authority_is_trusted()
    {
        using var authority = TestCertificate.Create();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(authority)));
        builder.Logging.ClearProviders();
        await using var server = builder.Build();
        server.Run(context => context.Response.WriteAsync("""{"data":{"id":"c1"}}"""));
        await server.StartAsync(Token);
        await using var provider = CreateProvider(options => options.BaseAddress = new Uri(server.Urls.Single()), null, authority);

        Assert.Equal("c1", (await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token)).Id);
    }

    private static ServiceProvider CreateProvider(Action<DatadogCaseManagementOptions> configure, Uri? proxy, X509Certificate2 authority)
    {
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement(options => options.AccessToken = "token");
        services.Configure(configure);
        #region A proxy and certificates of one's own, 1
        services.AddDatadogCaseManagement().UseSocketsHttpHandler((handler, _) =>
        {
            handler.Proxy = new WebProxy(proxy) { Credentials = CredentialCache.DefaultNetworkCredentials };
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { authority },
            };
        });
        #endregion
        return services.BuildServiceProvider();
    }
}
