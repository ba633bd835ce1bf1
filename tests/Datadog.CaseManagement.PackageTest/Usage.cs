using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.PackageTest;

/// <summary>What the README shows.</summary>
internal static class Usage
{
    private static readonly DateOnly Due = new(2026, 12, 31);

    public static async Task WithContainerAsync()
    {
        var services = new ServiceCollection();
        services.AddDatadogCaseManagement(options => options.Site = DatadogSites.EU1).UseInMemoryDatadog();
        await using var provider = services.BuildServiceProvider();
        var projectId = provider.GetRequiredService<InMemoryDatadog>().ProjectId;

        await SetDueDateAsync(provider.GetRequiredService<CasesClient>(), projectId);
    }

    public static async Task WithoutContainerAsync()
    {
        using var inMemory = new InMemoryDatadog();
        using var http = new HttpClient(inMemory);
        using var datadog = new DatadogCaseManagementClient(
            http, new DatadogCaseManagementOptions { ApiKey = "api-key", ApplicationKey = "application-key" });

        await SetDueDateAsync(datadog.Cases, inMemory.ProjectId);
    }

    private static async Task SetDueDateAsync(CasesClient cases, string projectId)
    {
        var created = await cases.CreateAsync(
            new CreateCaseRequest { ProjectId = projectId, Title = "Disk full", TypeId = CaseType.StandardId });

        await cases.UpdateDueDateAsync(created.Id, Due);

        var found = await cases.GetAsync(created.Attributes.Key!);
        Require.That(found.Attributes.DueDate == Due, $"The case is due on {found.Attributes.DueDate}.");
    }
}
