using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Two_registrations_are_two_independent_organizations()
    {
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement("emea", options => options.AccessToken = "token-of-emea").UseInMemoryDatadog();
        services.AddDatadogCaseManagement("apac", options => (options.ApiKey, options.ApplicationKey) = ("key-of-apac", "app-of-apac")).UseInMemoryDatadog();
        await using var provider = services.BuildServiceProvider();
        var (emea, apac) = (Datadog("emea"), Datadog("apac"));

        var created = await Cases("emea").CreateAsync(
            new CreateCaseRequest { ProjectId = emea.ProjectId, Title = "Only in EMEA", TypeId = CaseType.StandardId });

        Assert.Equal("Only in EMEA", (await Cases("emea").GetAsync("CASEM-1")).Attributes.Title);
        await AssertError.NotFoundAsync("case", () => Cases("apac").GetAsync("CASEM-1"));
        await AssertError.NotFoundAsync("case", () => Cases("apac").GetAsync(created.Id));
        await AssertError.NotFoundAsync(
            "project",
            () => Cases("apac").CreateAsync(
                new CreateCaseRequest { ProjectId = emea.ProjectId, Title = "Nowhere", TypeId = CaseType.StandardId }));
        Assert.Equal((1, 0), (emea.Cases.Count, apac.Cases.Count));
        Assert.Equal((2, 3), (emea.Requests.Count, apac.Requests.Count));
        Assert.NotEqual(emea.CurrentUser.Id, apac.CurrentUser.Id);

        InMemoryDatadog Datadog(string name) => provider.GetRequiredKeyedService<InMemoryDatadog>(name);
        CasesClient Cases(string name) => provider.GetRequiredKeyedService<CasesClient>(name);
    }

    [Fact]
    public async Task A_fault_applies_to_its_own_organization_only()
    {
        var (emea, apac) = (new InMemoryDatadog(), new InMemoryDatadog());
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement("emea", options => options.Retry.MaxRetries = 0).UseInMemoryDatadog(emea);
        services.AddDatadogCaseManagement("apac", options => options.Retry.MaxRetries = 0).UseInMemoryDatadog(apac);
        await using var provider = services.BuildServiceProvider();
        emea.AddFault(InMemoryFault.ConnectionLost);

        Assert.NotEmpty(await provider.GetRequiredKeyedService<CaseTypesClient>("apac").ListAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<HttpRequestException>(
            () => provider.GetRequiredKeyedService<CaseTypesClient>("emea").ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_clock_of_the_services_is_used()
    {
        var clock = new FakeTimeProvider();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddDatadogCaseManagement().UseInMemoryDatadog();
        await using var provider = services.BuildServiceProvider();
        var datadog = provider.GetRequiredService<InMemoryDatadog>();

        Assert.Equal(clock.GetUtcNow(), datadog.AddCase(new InMemoryCase("T")).Attributes.CreatedAt);
    }
}
