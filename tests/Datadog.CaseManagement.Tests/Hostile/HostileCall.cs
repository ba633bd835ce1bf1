using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A call whose answer a hostile server makes up.</summary>
internal sealed record HostileCall(string Operation, Func<HostileClient, Task<object>> Send, Func<object, string> Write)
{
    private static CancellationToken None => CancellationToken.None;

    public static IReadOnlyList<HostileCall> All { get; } =
    [
        Of("GetCase", client => client.Cases.GetAsync("CASEM-1", None)),
        Of("CreateCase", client => client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, None)),
        Of("GetAllCaseTypes", client => client.CaseTypes.ListAsync(None)),
        Of("UpdateCaseType", client => client.CaseTypes.UpdateAsync("t", new CaseTypeUpdate { Name = "n" }, None)),
        new(
            "SearchCases",
            async client => await client.Cases.SearchPageAsync(null, null, None),
            page => JsonSerializer.Serialize(((Page<Case>)page).Items, DatadogJson.Options)),
        Of("CommentCase", client => client.Cases.AddCommentAsync("CASEM-1", "c", None)),
        Of("CountCases", client => client.Cases.CountAsync(null, null, null, None)),
        Of("GetProject", client => ((CaseProjectsClient)client.ClientOf(typeof(CaseProjectsClient))).GetAsync("p", None)),
    ];

    public override string ToString() => Operation;

    private static HostileCall Of<T>(string operation, Func<HostileClient, Task<T>> send)
        where T : class =>
        new(
            operation,
            async client => await send(client),
            model => JsonSerializer.Serialize((T)model, DatadogJson.Options));
}
