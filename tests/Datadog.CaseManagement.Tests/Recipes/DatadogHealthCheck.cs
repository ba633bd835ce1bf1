using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Datadog.CaseManagement.Tests.Recipes;

#region Health check, 2
public sealed class DatadogHealthCheck(CasesClient cases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await cases.SearchPageAsync(null, new CaseSearchOptions { PageSize = 1 }, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
#endregion
