using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Extensions.Http;

namespace Datadog.CaseManagement.HostTests;

/// <summary>The retries are the library's alone, and a creation is sent once, whatever the program has set up for all its clients.</summary>
public sealed class ResilienceTests
{
    private static readonly Dictionary<string, Action<IHttpClientBuilder>> Handlers = new()
    {
        ["standard resilience handler"] = static builder => builder.AddStandardResilienceHandler(),
        ["hedging handler"] = static builder => builder.AddStandardHedgingHandler(),
        ["resilience handler of one's own"] = static builder => builder.AddResilienceHandler(
            "own", static pipeline => pipeline.AddRetry(new Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions())),
        ["policy handler"] = static builder => builder.AddPolicyHandler(
            HttpPolicyExtensions.HandleTransientHttpError().RetryAsync(3)),
        ["service defaults of Aspire"] = static builder => builder.AddServiceDiscovery().AddStandardResilienceHandler(),
        ["policy handler that derives"] = static builder => builder.AddHttpMessageHandler(static () => new DerivedPolicyHandler()),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> HandlersInEitherOrder => [.. Handlers.Keys.SelectMany(name => new[] { (name, true), (name, false) })];

    [Theory]
    [MemberData(nameof(HandlersInEitherOrder))]
    public async Task A_creation_is_sent_once(string handler, bool defaultsFirst)
    {
        await using var provider = CreateProvider(handler, defaultsFirst, out var datadog);
        datadog.AddFault(InMemoryFault.ResponseLost, 3);

        await Assert.ThrowsAsync<HttpRequestException>(() => provider.GetRequiredService<CasesClient>().CreateAsync(NewCase(datadog), Token));

        Assert.Single(datadog.Cases);
        Assert.Single(datadog.Requests);
    }

    [Theory]
    [MemberData(nameof(HandlersInEitherOrder))]
    public async Task A_read_is_retried_as_often_as_the_options_say(string handler, bool defaultsFirst)
    {
        await using var provider = CreateProvider(handler, defaultsFirst, out var datadog);
        datadog.AddFault(InMemoryFault.Unavailable, 100);

        await Assert.ThrowsAsync<DatadogApiException>(() => provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token));

        Assert.Equal(3, datadog.Requests.Count);
    }

    [Fact]
    public async Task A_handler_that_the_program_adds_to_the_client_itself_stays()
    {
        var datadog = new InMemoryDatadog();
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement(SetUp).UseInMemoryDatadog(datadog).AddStandardResilienceHandler(options =>
            options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        await using var provider = services.BuildServiceProvider();
        datadog.AddFault(InMemoryFault.Unavailable, 1);
        var created = datadog.Client.Cases.CreateAsync(NewCase(datadog), Token);

        await provider.GetRequiredService<CasesClient>().GetAsync((await created).Id, Token);

        Assert.Equal(2, datadog.Requests.Count(request => request.Method == HttpMethod.Get));
    }

    private static ServiceProvider CreateProvider(string handler, bool defaultsFirst, out InMemoryDatadog datadog)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        var memory = datadog = new InMemoryDatadog();
        Action[] steps =
        [
            () => services.AddServiceDiscovery().ConfigureHttpClientDefaults(builder => Handlers[handler](builder)),
            () => services.AddDatadogCaseManagement(SetUp).UseInMemoryDatadog(memory),
        ];
        foreach (var step in defaultsFirst ? steps : steps.Reverse())
        {
            step();
        }

        return services.BuildServiceProvider();
    }

    private static void SetUp(DatadogCaseManagementOptions options)
    {
        options.Retry.MaxRetries = 2;
        options.Retry.BaseDelay = TimeSpan.FromTicks(1);
    }

    private static CreateCaseRequest NewCase(InMemoryDatadog datadog) =>
        new() { ProjectId = datadog.ProjectId, Title = "Disk full", TypeId = CaseType.StandardId };

    private sealed class DerivedPolicyHandler() : Microsoft.Extensions.Http.PolicyHttpMessageHandler(
        HttpPolicyExtensions.HandleTransientHttpError().RetryAsync(3));
}
