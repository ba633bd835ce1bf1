using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Exchanges;

namespace Datadog.CaseManagement.AotTest;

/// <summary>
/// The in-memory Datadog and the serializer, trimmed. They are left out of the native program, whose size is measured for the library alone.
/// </summary>
internal static class InMemoryBehaviors
{
    public static IReadOnlyList<(string Name, Func<Task> RunAsync)> All { get; } =
    [
        ("The in-memory Datadog keeps a due date", KeepDueDateAsync),
        ("The serializer reads and writes a case", SerializeAsync),
    ];

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

    private static Task SerializeAsync()
    {
        var info = (JsonTypeInfo<Case>)DatadogJson.Options.GetTypeInfo(typeof(Case));

        var model = JsonSerializer.Deserialize(CaseSamples.Case.Json, info)!;

        // Included users belong to the response, not to the case.
        Expect.Equal(["CASEM-1"], [model.Attributes.Key]);
        Expect.SameJson(CaseSamples.Case.Json, JsonSerializer.Serialize(model, info));
        return Task.CompletedTask;
    }
}
