using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Datadog.CaseManagement.HostTests.Recipes;

public sealed class AspireTests
{
    [Fact]
    public async Task The_resilience_handler_of_the_service_defaults_is_not_in_the_client()
    {
        string[] args = [];
        #region Aspire, 1
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddServiceDefaults();
        builder.Services.AddDatadogCaseManagement();
        #endregion
        var datadog = new InMemoryDatadog();
        datadog.AddFault(InMemoryFault.ResponseLost, 3);
        builder.Services.AddDatadogCaseManagement().UseInMemoryDatadog(datadog);
        using var host = builder.Build();

        await Assert.ThrowsAsync<HttpRequestException>(() => host.Services.GetRequiredService<CasesClient>().CreateAsync(
            new() { ProjectId = datadog.ProjectId, Title = "Disk full", TypeId = CaseType.StandardId }, TestContext.Current.CancellationToken));

        Assert.Single(datadog.Cases);
    }
}

/// <summary>What the project of that name in an Aspire application does with the clients of a program.</summary>
internal static class ServiceDefaults
{
    public static void AddServiceDefaults(this IHostApplicationBuilder builder) =>
        builder.Services.AddServiceDiscovery().ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
}
