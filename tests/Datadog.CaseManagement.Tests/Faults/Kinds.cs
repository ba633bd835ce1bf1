using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Serialization;


namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>The kinds of operations that every fault is tried on. A row more is a kind more.</summary>
internal static class Kinds
{
    private const string Case = """{"data":{"id":"c1","type":"case","attributes":{"title":"t"}}}""";
    private const string CaseType = """{"data":{"id":"t1","type":"case_type","attributes":{"name":"n"}}}""";

    private static readonly Operation Delete =
        new("DeleteCaseType", HttpMethod.Delete, "/api/v2/cases/types/{case_type_id}", OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static IReadOnlyList<Kind> All { get; } =
    [
        new("a read", true, Case, static (client, token) => client.Cases.GetAsync("CASEM-1", token)) { IsSentAgainByTheHandler = true },
        new("a repeatable write", true, Case, static (client, token) => client.Cases.UpdateDueDateAsync("CASEM-1", null, token)),
        new("a PUT", true, CaseType, static (client, token) => client.CaseTypes.UpdateAsync("t1", new CaseTypeUpdate { Name = "n" }, token)),
        new("a DELETE", true, null, static (client, token) => client.Connection.SendAsync(Delete, $"cases/types/{"t1"}", token)),
        new("a DELETE of a client", true, null, static (client, token) => client.CaseTypes.DeleteAsync("t1", token)),
        new("a page in the middle of a stream", true, Page(2), static (client, token) => ReadAllAsync(client.Cases.SearchAsync(null, null, token)))
        {
            AnswersBefore = [Page(1)],
            IsSentAgainByTheHandler = true,
        },
        new("a creation", false, Case, static (client, token) => client.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, token)),
    ];

    private static string Page(int number) =>
        $$$$"""{"data":[{"id":"c{{{{number}}}}","type":"case"}],"meta":{"page":{"current":{{{{number}}}},"size":100,"total":2}}}""";

    private static async Task ReadAllAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }
}
