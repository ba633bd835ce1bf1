using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class HealthCheckTests
{
    [Theory]
    [InlineData(false, HealthStatus.Healthy)]
    [InlineData(true, HealthStatus.Degraded)]
    public async Task The_health_of_a_program_depends_on_a_search_for_one_case(bool fails, HealthStatus expected)
    {
        var memory = new InMemoryDatadog();
        if (fails)
        {
            memory.AddFault(InMemoryFault.Forbidden);
        }

        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddDatadogCaseManagement().UseInMemoryDatadog(memory);
        #region Health check, 1
        builder.Services.AddHealthChecks()
            .AddCheck<DatadogHealthCheck>("Datadog", failureStatus: HealthStatus.Degraded, timeout: TimeSpan.FromSeconds(5));
        #endregion
        using var host = builder.Build();

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, report.Status);
        Assert.Equal(fails, report.Entries["Datadog"].Exception is DatadogApiException);
        Assert.Equal("/api/v2/cases?page[size]=1&page[number]=1", Uri.UnescapeDataString(Assert.Single(memory.Requests).PathAndQuery));
    }
}
