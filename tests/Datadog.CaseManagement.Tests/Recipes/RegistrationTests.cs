using System.Threading.RateLimiting;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RedisRateLimiting;
using StackExchange.Redis;

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class RegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_organization_has_a_registration_and_keys_of_its_own()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("DD_API_KEY", "a"), new("DD_APP_KEY", "b"), new("DatadogEmea:AccessToken", "c")])
            .Build();
        services.AddSingleton<IConfiguration>(configuration);
        #region Several organizations, 1
        services.AddDatadogCaseManagement(options => options.Site = DatadogSites.EU1);
        services.AddDatadogCaseManagement("emea", configuration.GetSection("DatadogEmea"));
        #endregion
        using var handler = new CannedHandler();
        services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => handler));
        await using var provider = services.BuildServiceProvider();
        #region Several organizations, 2
        var cases = provider.GetRequiredService<CasesClient>();
        var casesInEmea = provider.GetRequiredKeyedService<CasesClient>("emea"); // in a constructor: [FromKeyedServices("emea")] CasesClient cases
        #endregion

        await cases.GetAsync("CASEM-1", Token);
        await casesInEmea.GetAsync("CASEM-1", Token);

        Assert.Equal(
            ["api.datadoghq.eu a", "api.datadoghq.com Bearer c"],
            handler.Requests.Select(request => $"{request.RequestUri!.Host} {Key(request)}"));
    }

    [Fact]
    public async Task A_limit_is_shared_through_Redis()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync("127.0.0.1:1,abortConnect=false,connectTimeout=1");
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { AccessToken = "t" };
        #region Several machines, 1
        options.RateLimiter = PartitionedRateLimiter.Create<string, string>(limit => RedisRateLimitPartition.GetSlidingWindowRateLimiter(
            limit, _ => new() { ConnectionMultiplexerFactory = () => redis, PermitLimit = 100, Window = TimeSpan.FromSeconds(60) }));
        #endregion

        // There is no Redis at this address: the limiter decides, and says so.
        await Assert.ThrowsAnyAsync<RedisException>(() => new CasesClient(httpClient, options).GetAsync("CASEM-1", Token));
        Assert.Empty(handler.Requests);
    }

    private static string Key(HttpRequestMessage request) =>
        request.Headers.TryGetValues("DD-API-KEY", out var keys) ? keys.Single() : $"{request.Headers.Authorization}";
}
