using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.Http;

/// <summary>The proxy of the process, which the environment variable http_proxy sets, too. No other test runs at the same time.</summary>
[Collection(nameof(ProxyTests))]
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
public sealed class ProxyTests : IDisposable
{
    private readonly IWebProxy _before = HttpClient.DefaultProxy;
    private readonly RawServer _proxy = new(StubResponse.Empty(502));

    public ProxyTests() => HttpClient.DefaultProxy = new EverythingProxy(new Uri($"http://user:password@{_proxy.BaseAddress.Authority}/"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        HttpClient.DefaultProxy = _before;
        _proxy.Dispose();
    }

    [Fact]
    public async Task Http_to_a_loopback_address_goes_through_no_proxy()
    {
        using var client = new TestClient { Options = { Retry = { MaxRetries = 0 } } };
        client.Stub.GivenAny().Responds(StubResponse.Json(200, """{"data":{"id":"c1","type":"case"}}"""));

        await client.Cases.GetAsync("CASEM-1", Token);
        await using var provider = new ServiceCollection()
            .AddDatadogCaseManagement(options =>
                (options.AccessToken, options.BaseAddress, options.Retry.MaxRetries) = ("token", client.Stub.BaseAddress, 0)).Services
            .BuildServiceProvider();
        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);

        Assert.Equal(2, client.Requests.Count);
        Assert.Equal(0, _proxy.Connections);
    }

    [Fact]
    public async Task Https_goes_through_the_proxy_whose_user_and_password_are_in_no_exception()
    {
        using var httpClient = HttpClientDefaults.CreateClient();
        var options = new DatadogCaseManagementOptions { AccessToken = "token", Retry = { MaxRetries = 0 } };

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => new CasesClient(httpClient, options).GetAsync("CASEM-1", Token));

        Assert.Equal("CONNECT api.datadoghq.com:443", Assert.Single(_proxy.Requests).ToString());
        Assert.Equal(HttpRequestError.ProxyTunnelError, exception.HttpRequestError);
        Assert.Contains(" failed with status code '502'.", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"http://[redacted]@{_proxy.BaseAddress.Authority}/", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_credentials_and_exceptions_of_the_proxy_are_those_of_the_process()
    {
        var (proxy, expected) = (new DefaultProxy(), new NetworkCredential("u", "p"));

        proxy.Credentials = expected;

        Assert.Same(expected, HttpClient.DefaultProxy.Credentials);
        Assert.Same(expected, proxy.Credentials);
        Assert.Null(proxy.GetProxy(new Uri("http://localhost/")));
        Assert.True(proxy.IsBypassed(new Uri("http://[::1]:80/")));
        Assert.False(proxy.IsBypassed(new Uri("https://127.0.0.1/")));
        Assert.Equal(_proxy.BaseAddress.Port, proxy.GetProxy(new Uri("https://api.datadoghq.eu/"))!.Port);
    }

    private sealed class EverythingProxy(Uri address) : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri GetProxy(Uri destination) => address;

        public bool IsBypassed(Uri host) => false;
    }
}
