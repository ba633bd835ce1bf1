using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace DueDateWorker.Tests.Infrastructure;

/// <summary>A test with an in-memory Datadog and a clock that stands at noon of 2026-03-01, UTC. Both outlive the workers that the test starts.</summary>
public abstract class WorkerTest
{
    private protected const string CommentText = "This case was due on 2026-02-27 and is still open. Please finish it, or agree on another date.";

    private static readonly DateOnly MissedDueDate = new(2026, 2, 27);

    protected WorkerTest() => Datadog = new InMemoryDatadog(Clock);

    private protected FakeClock Clock { get; } = new();

    private protected InMemoryDatadog Datadog { get; }

    /// <summary>The requests so far, as <c>METHOD path</c> without <c>/api/v2/</c>.</summary>
    private protected IEnumerable<string> Requests =>
        Datadog.Requests.Select(request => $"{request.Method} {Uri.UnescapeDataString(request.PathAndQuery).Replace("/api/v2/", "", StringComparison.Ordinal)}");

    private protected IEnumerable<string> Writes => Requests.Where(request => !request.StartsWith("GET", StringComparison.Ordinal));

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The request for the first page of a search.</summary>
    private protected static string SearchRequest(string filter) =>
        $"GET cases?filter={filter}&sort[field]=created_at&sort[asc]=true&page[size]=100&page[number]=1";

    private protected Case AddCase(string priority = "P3", DateOnly? dueDate = null, string? status = null) => Datadog.AddCase(new InMemoryCase("T")
    {
        Priority = new CasePriority(priority),
        DueDate = dueDate ?? MissedDueDate,
        StatusName = status,
    });

    private protected Task<WorkerHost> StartAsync(params (string Name, string Value)[] settings) =>
        WorkerHost.StartAsync(Datadog, Clock, maxRetries: 0, settings);

    /// <summary>Starts a worker, and stops it after its first round.</summary>
    private protected async Task RunOneRoundAsync(params (string Name, string Value)[] settings)
    {
        await using var worker = await StartAsync(settings);
        await worker.WaitForRoundAsync();
    }

    private protected string GetPriority(Case @case) => Datadog.Cases.Single(current => current.Id == @case.Id).Attributes.Priority!.Value.Value;

    /// <summary>Gets the comments on a case, the oldest first.</summary>
    private protected async Task<IReadOnlyList<string>> GetCommentsAsync(Case @case) => await Datadog.Client.Cases
        .ListTimelineAsync(@case.Id, new TimelineOptions { Ascending = true }, Token)
        .Where(cell => cell.Attributes.Type == TimelineCellType.Comment)
        .Select(cell => cell.Attributes.CellContent!.Message!)
        .ToListAsync(Token);
}
