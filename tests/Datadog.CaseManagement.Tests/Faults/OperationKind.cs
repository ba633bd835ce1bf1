using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>A kind of operation, as far as faults are concerned. Every fault is tried on every kind.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="IsIdempotent">Whether it is retried after a failure whose outcome is unknown.</param>
/// <param name="Response">The body of a success; <see langword="null"/> for a 204.</param>
/// <param name="CallAsync">Makes the call.</param>
internal sealed record OperationKind(string Name, bool IsIdempotent, string? Response, Func<TestClient, CancellationToken, Task> CallAsync)
{
    private const string Case = """{"data":{"id":"c1","type":"case","attributes":{"title":"t"}}}""";
    private const string CaseType = """{"data":{"id":"t1","type":"case_type","attributes":{"name":"n"}}}""";

    public static IReadOnlyList<OperationKind> All { get; } =
    [
        new("a read", true, Case, static (client, token) => client.Cases.GetAsync("CASEM-1", token)) { IsRetriedByHandler = true },
        new("an idempotent write", true, Case, static (client, token) => client.Cases.UpdateDueDateAsync("CASEM-1", null, token)),
        new("a PUT", true, CaseType, static (client, token) => client.CaseTypes.UpdateAsync("t1", new CaseTypeUpdate { Name = "n" }, token)),
        new("a DELETE", true, null, static (client, token) => client.CaseTypes.DeleteAsync("t1", token)),
        new("a page in the middle of a stream", true, Page(2), static (client, token) => ReadAllAsync(client.Cases.SearchAsync(null, null, token)))
        {
            ResponsesBefore = [Page(1)],
            IsRetriedByHandler = true,
        },
        new("a creation", false, Case, static (client, token) => client.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, token)),
    ];

    /// <summary>The successes that the call receives before the fault: the first pages of a stream.</summary>
    public IReadOnlyList<string> ResponsesBefore { get; init; } = [];

    public StubResponse Success => Response is { } json ? StubResponse.Json(200, json) : StubResponse.Empty(204);

    public bool IsList => Response?.StartsWith("""{"data":[""", StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether SocketsHttpHandler itself sends the request again, three times, when a connection ends without a byte of a response. It
    /// does so below the library, but only where it has not begun to send a body.
    /// </summary>
    public bool IsRetriedByHandler { get; init; }

    public override string ToString() => Name;

    private static string Page(int number) =>
        $$$$"""{"data":[{"id":"c{{{{number}}}}","type":"case"}],"meta":{"page":{"current":{{{{number}}}},"size":100,"total":2}}}""";

    private static async Task ReadAllAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }
}
