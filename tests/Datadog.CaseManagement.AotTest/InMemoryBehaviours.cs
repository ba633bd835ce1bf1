using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.AotTest.Samples;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.AotTest;

/// <summary>
/// The in-memory Datadog and the serializer, trimmed. They are not compiled to native code, where they would count as the library's size.
/// </summary>
internal static class InMemoryBehaviours
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("The in-memory Datadog keeps a due date", KeepDueDateAsync),
        new("The serializer reads and writes a case", SerializeAsync),
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

        // The users come with an answer, not with a case.
        Expect.Equal(["CASEM-1"], [model.Attributes.Key]);
        Expect.SameJson(CaseSamples.Case.Json, JsonSerializer.Serialize(model, info));
        return Task.CompletedTask;
    }
}
