using System.Net;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Datadog.CaseManagement.HostTests;

/// <summary>The primary handler: the library's own only where the program has set up none.</summary>
public sealed class PrimaryHandlerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_for_all_clients_is_used(bool defaultsFirst)
    {
        var datadog = new InMemoryDatadog();
        var services = new ServiceCollection();
        Action[] steps =
        [
            () => services.ConfigureHttpClientDefaults(builder => builder.ConfigurePrimaryHttpMessageHandler(() => datadog)),
            () => services.AddDatadogCaseManagement(options => options.AccessToken = "token"),
        ];
        foreach (var step in defaultsFirst ? steps : steps.Reverse())
        {
            step();
        }

        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CaseTypesClient>().ListAsync(Token);

        Assert.Single(datadog.Requests);
    }

    [Fact]
    public void A_proxy_for_all_clients_is_used()
    {
        var proxy = new WebProxy("http://127.0.0.1:1");
        using var handler = PrimaryHandler(builder => builder.UseSocketsHttpHandler((sockets, _) => sockets.Proxy = proxy));

        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.Same(proxy, sockets.Proxy);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.Equal(DecompressionMethods.GZip | DecompressionMethods.Deflate, sockets.AutomaticDecompression);
    }

    [Fact]
    public void Redirects_of_a_handler_of_the_program_are_disabled()
    {
        using var sockets = new SocketsHttpHandler();
        using var wrapped = new SocketsHttpHandler();
        using var client = new HttpClientHandler();

        Assert.Same(sockets, PrimaryHandler(builder => builder.ConfigurePrimaryHttpMessageHandler(() => sockets)));
        Assert.Same(wrapped, PrimaryHandler(builder => builder.ConfigurePrimaryHttpMessageHandler(() => new Wrapper { InnerHandler = wrapped })));
        Assert.Same(client, PrimaryHandler(builder => builder.ConfigurePrimaryHttpMessageHandler(() => client)));

        Assert.False(sockets.AllowAutoRedirect);
        Assert.False(wrapped.AllowAutoRedirect);
        Assert.False(client.AllowAutoRedirect);
    }

    [Theory]
    [InlineData(typeof(SocketsHttpHandler), false)]
    [InlineData(typeof(SocketsHttpHandler), true)]
    [InlineData(typeof(HttpClientHandler), false)]
    public async Task A_handler_that_follows_redirects_and_has_sent_already_is_refused_with_what_to_set(Type type, bool isWrapped)
    {
        using var handler = (HttpMessageHandler)Activator.CreateInstance(type)!;
        using var other = new HttpClient(handler, disposeHandler: false);
        await Assert.ThrowsAsync<HttpRequestException>(() => other.GetAsync(new Uri("http://127.0.0.1:1/"), Token));

        var exception = Assert.Throws<InvalidOperationException>(() => PrimaryHandler(builder =>
            builder.ConfigurePrimaryHttpMessageHandler(() => isWrapped ? new Wrapper { InnerHandler = handler } : handler)));

        Assert.Contains("Set AllowAutoRedirect to false", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'Datadog.CaseManagement'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_without_redirects_that_has_sent_already_is_used_as_it_is()
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var other = new HttpClient(sockets, disposeHandler: false);
        await Assert.ThrowsAsync<HttpRequestException>(() => other.GetAsync(new Uri("http://127.0.0.1:1/"), Token));

        Assert.Same(sockets, PrimaryHandler(builder => builder.ConfigurePrimaryHttpMessageHandler(() => sockets)));
    }

    [Fact]
    public void Where_the_program_has_set_up_nothing_the_handler_is_the_library_s()
    {
        using var handler = PrimaryHandler(static _ => { });

        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.False(sockets.UseCookies);
    }

    // The handler that a client of the library sends through, without what the library puts around it.
    private static HttpMessageHandler PrimaryHandler(Action<IHttpClientBuilder> defaults)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(defaults);
        services.AddDatadogCaseManagement(options => options.AccessToken = "token");
        using var provider = services.BuildServiceProvider();
        return HandlerChain.Of(provider)[^1];
    }

    private sealed class Wrapper : DelegatingHandler;
}
