using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using DueDateWorker.Observability;

namespace DueDateWorker.Demo;

/// <summary>Adds sample cases to the in-memory Datadog: overdue ones, others, and one that has already been escalated.</summary>
internal sealed class DemoCases(InMemoryDatadog datadog, TimeProvider time, ILogger<DemoCases> logger) : IHostedService
{
    private static readonly InMemoryUser Ada = new("Ada Okafor", "ada.okafor@example.com");
    private static readonly InMemoryUser Luis = new("Luis Herrera", "luis.herrera@example.com");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var security = datadog.AddProject("SEC", "Security");
        Add("Disk of build-07 is 95% full", CasePriority.P3, -1, assignee: Luis);
        Add("Certificate of api.example.com expires", CasePriority.P2, -3, "In Progress", Ada);
        Add("Checkout fails for carts in two currencies", CasePriority.P1, -2, "In Progress", Luis);
        Add("Alerts of staging wake people up at night", CasePriority.NotDefined, -9);
        Add("Rename the dashboards of the old team", CasePriority.P5, 0);
        Add("Move cron jobs to the new scheduler", CasePriority.P4, 12, assignee: Ada);
        Add("Upgrade the agents to version 7.60", CasePriority.P3, -5, "Closed", Luis);
        Add("Write down how to rotate keys", CasePriority.P4, null);
        Add("Leaked token in a public repository", CasePriority.P4, -6, "In Progress", Ada, security);

        var escalated = Add("Former contractor still has access", CasePriority.P2, -4, assignee: Ada, project: security);
        var note = EscalationNote.Create(Today.AddDays(-4), CasePriority.P3) with { IsDone = true };
        await datadog.Client.Cases.AddCommentAsync(escalated.Id, note.AppendTo("This case was escalated before the worker was restarted."), cancellationToken);

        logger.DemoStarted(datadog.Cases.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().DateTime);

    private Case Add(
        string title, CasePriority priority, int? dueIn, string status = "Open", InMemoryUser? assignee = null, string? project = null) =>
        datadog.AddCase(new InMemoryCase(title)
        {
            ProjectId = project,
            Priority = priority,
            StatusName = status,
            DueDate = dueIn is { } days ? Today.AddDays(days) : null,
            Assignee = assignee,
            CreatedBy = Ada,
            CreatedAt = time.GetUtcNow().AddDays(-20),
        });
}
