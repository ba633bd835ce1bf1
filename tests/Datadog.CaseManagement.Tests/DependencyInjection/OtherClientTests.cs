using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.DependencyInjection;

public sealed class OtherClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("weather")]
    [InlineData("Datadog.CaseManagementWeather")]
    public void Another_HTTP_client_of_the_program_is_left_as_it_is(string name)
    {
        using var primary = new SocketsHttpHandler();
        var services = new ServiceCollection();
        services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => primary);
        services.AddDatadogCaseManagement(static options => options.AccessToken = "token");
        using var provider = services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);

        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            Assert.NotEqual(typeof(CasesClient).Assembly, handler.GetType().Assembly);
            handler = inner;
        }

        Assert.Same(primary, handler);
        Assert.True(primary.AllowAutoRedirect);
    }
}
