using System.Net;
using Datadog.CaseManagement.Live.Recording;

namespace Datadog.CaseManagement.Live;

internal sealed partial class LiveTest
{
    private const int MaxSearches = 3;

    /// <summary>The time between two searches for a case.</summary>
    internal static readonly TimeSpan SearchInterval = TimeSpan.FromSeconds(5);

    private async Task TestCaseAsync(CancellationToken cancellationToken)
    {
        var cases = datadog.Cases;
        var (project, _) = await StepAsync($"find the project {arguments.Project}", () => FindProjectAsync(cancellationToken));
        var title = $"Live test {_runId}";
        var dueDate = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(14);

        string? caseId = null;
        var archive = _cleanup.Add(
            $"archive the case '{title}'",
            () => caseId is null ? FindAndArchiveAsync(project.Id, title) : cases.ArchiveAsync(caseId, CancellationToken.None));
        var (created, creation) = await StepAsync($"create the case '{title}'", () => UndoUnlessRejectedAsync(archive, () => cases.CreateAsync(
            new CreateCaseRequest
            {
                ProjectId = project.Id,
                Title = title,
                Description = "Created by the live test of Datadog.CaseManagement, which archives it.",
                TypeId = CaseType.StandardId,
            },
            cancellationToken)));
        caseId = created.Id;

        var (_, setting) = await StepAsync(
            $"set its due date to {dueDate:yyyy-MM-dd}", async () => RequireDueDate(dueDate, await cases.UpdateDueDateAsync(caseId, dueDate, cancellationToken)));
        var (_, reading) = await StepAsync("read it", async () => RequireDueDate(dueDate, await cases.GetAsync(caseId, cancellationToken)));
        var (_, clearing) = await StepAsync(
            "clear its due date", async () => RequireDueDate(null, await cases.UpdateDueDateAsync(caseId, null, cancellationToken)));
        var missing = await FailingStepAsync(
            "set the due date of a case that does not exist",
            HttpStatusCode.NotFound,
            () => cases.UpdateDueDateAsync(UnknownId, dueDate, cancellationToken));
        var invalid = await FailingStepAsync(
            "set a priority that does not exist",
            HttpStatusCode.BadRequest,
            () => cases.UpdatePriorityAsync(caseId, new CasePriority("P1234"), cancellationToken));
        var (_, archiving) = await StepAsync("archive it", async () => RequireArchived(await cases.ArchiveAsync(caseId, cancellationToken)));
        _cleanup.Remove(archive);

        _cassettes.Add(new("case_management/Update-case-due-date-returns-OK-response", [creation, setting, reading, clearing, archiving]));
        _cassettes.Add(new("case_management/Update-case-due-date-returns-Not-Found-response", [missing]));
        _cassettes.Add(new("case_management/Update-case-priority-returns-Bad-Request-response", [creation, invalid]));
    }

    // The answer lists whatever else the organization has, and is not recorded.
    private async Task<Project> FindProjectAsync(CancellationToken cancellationToken)
    {
        var projects = await datadog.Projects.ListAsync(cancellationToken);
        return projects.FirstOrDefault(project => project.Id == arguments.Project)
            ?? projects.FirstOrDefault(project => project.Attributes.Key == arguments.Project)
            ?? throw new InvalidOperationException("There is no such project, or these credentials do not see it.");
    }

    // A case that was created without a response. Searches find a new case after a while only.
    private async Task FindAndArchiveAsync(string projectId, string title)
    {
        for (var search = 1; ; search++)
        {
            var found = await FindCasesAsync(projectId, title);
            foreach (var id in found)
            {
                await datadog.Cases.ArchiveAsync(id, CancellationToken.None);
            }

            if (found.Count > 0)
            {
                return;
            }

            if (search == MaxSearches)
            {
                throw new InvalidOperationException("Whether it was created is not known, and it is not found so far.");
            }

            await Task.Delay(SearchInterval, time, CancellationToken.None);
        }
    }

    private async Task<List<string>> FindCasesAsync(string projectId, string title)
    {
        var found = new List<string>();
        var filter = CaseFilter.ProjectId(projectId).And(CaseFilter.Text(_runId));
        await foreach (var @case in datadog.Cases.SearchAsync(filter, cancellationToken: CancellationToken.None))
        {
            if (@case.Attributes.Title == title)
            {
                found.Add(@case.Id);
            }
        }

        return found;
    }

    private static Case RequireDueDate(DateOnly? expected, Case @case) => @case.Attributes.DueDate == expected
        ? @case
        : throw new InvalidOperationException($"The due date is {Format(@case.Attributes.DueDate)}, not {Format(expected)}.");

    private static Case RequireArchived(Case @case) =>
        @case.Attributes.ArchivedAt is not null ? @case : throw new InvalidOperationException("It is not archived.");

    private static string Format(DateOnly? date) => date is { } day ? $"{day:yyyy-MM-dd}" : "none";
}
