using System.ComponentModel.DataAnnotations;
using CaseBoard.Board;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>A case: what it says, what was said about it, and what can be changed of it.</summary>
public sealed class CaseModel(CasesClient cases, CaseTypesClient caseTypes, TimeProvider time) : PageModel
{
    private const int MostEntries = 100;

    /// <summary>What is told once, on the page that follows a change.</summary>
    [TempData]
    public string? Notice { get; set; }

    public Case Case { get; private set; } = null!;

    public CaseCard Card { get; private set; } = null!;

    public IReadOnlyList<IGrouping<CaseStatusGroup, string>> Statuses { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>Why the change was not made.</summary>
    public Problem? Problem { get; private set; }

    public Task OnGetAsync(string id, CancellationToken cancellationToken) => LoadAsync(id, cancellationToken);

    /// <param name="dueDate">The date to set.</param>
    /// <param name="seen">The date that the form showed when it was filled in.</param>
    public Task<IActionResult> OnPostDueDateAsync(
        string id, [Display(Name = "the due date"), Required(ErrorMessage = "Choose a date.")] DateOnly? dueDate, string? seen, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdateDueDateAsync(id, dueDate, cancellationToken),
            $"The due date is now {DueDate.Show(dueDate.GetValueOrDefault())}.",
            new Seen("due date", @case => DueDate.Wire(@case.Attributes.DueDate), seen, DueDate.Wire(dueDate)),
            cancellationToken);

    public Task<IActionResult> OnPostClearDueDateAsync(string id, string? seen, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdateDueDateAsync(id, null, cancellationToken),
            "The case has no due date any more.",
            new Seen("due date", @case => DueDate.Wire(@case.Attributes.DueDate), seen, null),
            cancellationToken);

    public Task<IActionResult> OnPostStatusAsync(string id, [Required] string status, string? seen, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdateStatusAsync(id, status, cancellationToken),
            $"The status is now {status}.",
            new Seen("status", @case => @case.Attributes.StatusName, seen, status),
            cancellationToken);

    public Task<IActionResult> OnPostPriorityAsync(string id, [Required] string priority, string? seen, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdatePriorityAsync(id, new CasePriority(priority), cancellationToken),
            $"The priority is now {Priorities.Name(new CasePriority(priority))}.",
            new Seen("priority", @case => @case.Attributes.Priority?.Value, seen, priority),
            cancellationToken);

    public Task<IActionResult> OnPostCommentAsync(
        string id, [Required(ErrorMessage = "Write something.")] string comment, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.AddCommentAsync(id, comment.ReplaceLineEndings("\n"), cancellationToken),
            "Your comment was added.",
            null,
            cancellationToken);

    /// <summary>What the visitor entered and is to see again after a problem; <see langword="null"/> otherwise.</summary>
    public string? Entered(string field) => ModelState.TryGetValue(field, out var entry) ? entry.AttemptedValue : null;

    /// <summary>The value of <c>aria-invalid</c>.</summary>
    public string? IsInvalid(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? "true" : null;

    private async Task<IActionResult> ChangeAsync(
        string id, Func<Task> change, string notice, Seen? seen, CancellationToken cancellationToken)
    {
        Problem = await TryAsync(id, change, seen, cancellationToken);
        if (Problem is null)
        {
            Notice = notice;
            return RedirectToPage(new { id });
        }

        // What the visitor entered stays in the form, under the words that say what was wrong with it.
        await LoadAsync(id, cancellationToken);
        Problem.Announce(Response);
        return Page();
    }

    private async Task<Problem?> TryAsync(string id, Func<Task> change, Seen? seen, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return new Problem(StatusCodes.Status400BadRequest, Complaints());
        }

        try
        {
            if (seen?.Conflict(await cases.GetAsync(id, cancellationToken)) is { } conflict)
            {
                return conflict;
            }

            await change();
            return null;
        }
        catch (Exception exception) when (Problem.Of(exception) is { } problem)
        {
            return problem;
        }
    }

    private string Complaints() =>
        string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage));

    private async Task LoadAsync(string id, CancellationToken cancellationToken)
    {
        Case = await cases.GetAsync(id, cancellationToken);
        var type = (await caseTypes.ListAsync(cancellationToken)).FirstOrDefault(type => type.Id == Case.Attributes.TypeId);
        Timeline = await cases.ListTimelineAsync(id, new TimelineOptions { Ascending = false }, cancellationToken)
            .Take(MostEntries)
            .Select(TimelineEntry.Of)
            .ToListAsync(cancellationToken);
        Card = new CaseCard(Case, type, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        Statuses = [.. CaseTypes.StatusesOf(type).GroupBy(status => status.Group, status => status.Status)];
    }
}
