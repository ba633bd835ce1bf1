using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace DueDateWorker.Tests;

/// <summary>A Datadog in memory and a clock that stands at noon of 2026-03-01, UTC. Workers come and go, what is here stays.</summary>
internal sealed class Desk
{
    public const string Text = "This case was due on 2026-02-27 and is still open. Please finish it, or agree on another date.";

    public static readonly DateOnly Due = new(2026, 2, 27);

    public Desk() => Datadog = new InMemoryDatadog(Clock);

    public FakeClock Clock { get; } = new();

    public InMemoryDatadog Datadog { get; }

    /// <summary>The requests so far, as <c>METHOD path</c>, of which <c>/api/v2/</c> is left out.</summary>
    public IEnumerable<string> Requests =>
        Datadog.Requests.Select(request => $"{request.Method} {Uri.UnescapeDataString(request.PathAndQuery).Replace("/api/v2/", "", StringComparison.Ordinal)}");

    public IEnumerable<string> Writes => Requests.Where(request => !request.StartsWith("GET", StringComparison.Ordinal));

    /// <summary>The request that finds cases, the first page of them.</summary>
    public static string SearchFor(string filter) =>
        $"GET cases?filter={filter}&sort[field]=created_at&sort[asc]=true&page[size]=100&page[number]=1";

    public Case Add(string priority = "P3", DateOnly? due = null, string? status = null) => Datadog.AddCase(new InMemoryCase("T")
    {
        Priority = new CasePriority(priority),
        DueDate = due ?? Due,
        StatusName = status,
    });

    public Task<RunningWorker> StartAsync(params (string Name, string Value)[] settings) => RunningWorker.StartAsync(this, 0, settings);

    public string PriorityOf(Case @case) => Datadog.Cases.Single(known => known.Id == @case.Id).Attributes.Priority!.Value.Value;

    /// <summary>The comments on a case, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> CommentsOnAsync(Case @case) => await Datadog.Client.Cases
        .ListTimelineAsync(@case.Id, new TimelineOptions { Ascending = true }, TestContext.Current.CancellationToken)
        .Where(cell => cell.Attributes.Type == TimelineCellType.Comment)
        .Select(cell => cell.Attributes.CellContent!.Message!)
        .ToListAsync(TestContext.Current.CancellationToken);
}
