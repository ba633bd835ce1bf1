using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.AotTest;

/// <summary>The in-memory Datadog, trimmed. It is not compiled to native code, where it would count as the library's size.</summary>
internal static class InMemoryBehaviours
{
    public static IReadOnlyList<Check> All { get; } = [new("The in-memory Datadog keeps a due date", KeepDueDateAsync)];

    private static async Task KeepDueDateAsync()
    {
        using var inMemory = new InMemoryDatadog();
        using var http = new HttpClient(inMemory);
        using var datadog = new DatadogCaseManagementClient(
            http, new DatadogCaseManagementOptions { ApiKey = "api-key", ApplicationKey = "application-key" });
        var created = await datadog.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = inMemory.ProjectId, Title = "Disk full", TypeId = CaseType.StandardId });

        await datadog.Cases.UpdateDueDateAsync(created.Id, new DateOnly(2026, 12, 31));

        var found = await datadog.Cases.GetAsync(created.Attributes.Key!);
        Expect.Equal(["Disk full", new DateOnly(2026, 12, 31)], [found.Attributes.Title, found.Attributes.DueDate]);
    }
}
