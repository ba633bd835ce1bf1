using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Datadog.CaseManagement.HostTests;

/// <summary>What the container of a program holds.</summary>
public sealed class ContainerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("emea")]
    public async Task Registering_again_changes_nothing_that_was_set_up(string? name)
    {
        var datadog = new InMemoryDatadog();
        var services = new ServiceCollection();
        Register(services, name).UseInMemoryDatadog(datadog);
        var count = services.Count(service => service.ServiceType == typeof(CasesClient));

        Register(services, name);

        await using var provider = services.BuildServiceProvider();
        var client = name is null ? provider.GetRequiredService<CaseTypesClient>() : provider.GetRequiredKeyedService<CaseTypesClient>(name);
        await client.ListAsync(Token);
        Assert.Single(datadog.Requests);
        Assert.Equal(count, services.Count(service => service.ServiceType == typeof(CasesClient)));
    }

    [Fact]
    public async Task Registering_again_doubles_no_handler()
    {
        var datadog = new InMemoryDatadog();
        CountingHandler[] added = [new(), new()];
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog).AddHttpMessageHandler(() => added[0]);
        services.AddDatadogCaseManagement().AddHttpMessageHandler(() => added[1]);
        services.AddDatadogCaseManagement();
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CaseTypesClient>().ListAsync(Token);

        Assert.All(added, handler => Assert.Equal(1, handler.Calls));
        Assert.Distinct(HandlerChain.Of(provider).Except(added).Select(handler => handler.GetType()));
    }

    [Fact]
    public async Task A_second_registration_adds_to_the_options()
    {
        var datadog = new InMemoryDatadog();
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement(options => options.Site = DatadogSites.EU1).UseInMemoryDatadog(datadog);
        services.AddDatadogCaseManagement(options => options.Retry.MaxRetries = 0);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CaseTypesClient>().ListAsync(Token);

        var options = provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<DatadogCaseManagementOptions>>().Value;
        Assert.Equal((DatadogSites.EU1, 0), (options.Site, options.Retry.MaxRetries));
        Assert.Single(datadog.Requests);
    }

    [Fact]
    public void The_default_registration_needs_no_keyed_services()
    {
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement().UseInMemoryDatadog();

        Assert.DoesNotContain(services, service => service.IsKeyedService && service.ServiceType.Assembly != typeof(IHttpClientFactory).Assembly);
    }

    [Fact]
    public async Task The_clients_of_all_together_are_those_of_the_container()
    {
        var replaced = Substitute.For<CasesClient>();
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement().UseInMemoryDatadog();
        services.AddSingleton(replaced);
        await using var provider = services.BuildServiceProvider();

        var datadog = provider.GetRequiredService<DatadogCaseManagementClient>();

        Assert.Same(replaced, datadog.Cases);
        Assert.Same(provider.GetRequiredService<CaseTypesClient>(), datadog.CaseTypes);
        Assert.Same(provider.GetRequiredService<CaseProjectsClient>(), datadog.Projects);
        Assert.Same(provider.GetRequiredService<CaseViewsClient>(), datadog.Views);
        Assert.Same(provider.GetRequiredService<MaintenanceWindowsClient>(), datadog.MaintenanceWindows);
        Assert.Same(provider.GetRequiredService<UsersClient>(), datadog.Users);
        Assert.Same(provider.GetRequiredService<RateLimits>(), datadog.RateLimits);
    }

    [Fact]
    public async Task The_clients_of_a_named_registration_are_its_own()
    {
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement().UseInMemoryDatadog();
        services.AddDatadogCaseManagement("emea", static _ => { }).UseInMemoryDatadog();
        var replaced = Substitute.For<CaseTypesClient>();
        services.AddKeyedSingleton("emea", replaced);
        await using var provider = services.BuildServiceProvider();

        var datadog = provider.GetRequiredKeyedService<DatadogCaseManagementClient>("emea");

        Assert.Same(replaced, datadog.CaseTypes);
        Assert.Same(provider.GetRequiredKeyedService<CasesClient>("emea"), datadog.Cases);
        Assert.NotSame(provider.GetRequiredService<CasesClient>(), datadog.Cases);
        Assert.NotSame(provider.GetRequiredService<RateLimits>(), datadog.RateLimits);
    }

    [Fact]
    public void Everything_that_can_be_injected_can_be_mocked()
    {
        var datadog = Substitute.For<DatadogCaseManagementClient>();
        var cases = Substitute.For<CasesClient>();
        var rateLimits = Substitute.For<RateLimits>();
        datadog.Cases.Returns(cases);
        datadog.RateLimits.Returns(rateLimits);
        rateLimits.Find("cases").Returns(new RateLimit { Name = "cases", Remaining = 7 });

        Assert.Same(cases, datadog.Cases);
        Assert.Equal(7, datadog.RateLimits.Find("cases")!.Remaining);
    }

    private static IHttpClientBuilder Register(ServiceCollection services, string? name) =>
        name is null ? services.AddDatadogCaseManagement() : services.AddDatadogCaseManagement(name, static _ => { });
}
