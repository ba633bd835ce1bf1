using System.ComponentModel.DataAnnotations;
using CaseBoard.Board;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Shows a case with its timeline, and changes it.</summary>
public sealed class CaseModel(CasesClient cases, CaseTypesClient caseTypes, TimeProvider time) : PageModel
{
    private const int MaxTimelineEntries = 100;

    /// <summary>The message shown once, on the page that follows a change.</summary>
    [TempData]
    public string? Notice { get; set; }

    public Case Case { get; private set; } = null!;

    public CaseCard Card { get; private set; } = null!;

    public IReadOnlyList<IGrouping<CaseStatusGroup, string>> Statuses { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>Why the change failed.</summary>
    public Problem? Problem { get; private set; }

    public Task OnGetAsync(string id, CancellationToken cancellationToken) => LoadAsync(id, cancellationToken);

    /// <param name="dueDate">The date to set.</param>
    /// <param name="original">The date that the form showed.</param>
    public Task<IActionResult> OnPostDueDateAsync(
        string id, [Display(Name = "the due date"), Required(ErrorMessage = "Choose a date.")] DateOnly? dueDate, string? original, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdateDueDateAsync(id, dueDate, cancellationToken),
            $"The due date is now {DueDate.Format(dueDate.GetValueOrDefault())}.",
            new FieldEdit("due date", @case => DueDate.FormatIso(@case.Attributes.DueDate), original, DueDate.FormatIso(dueDate)),
            cancellationToken);

    public Task<IActionResult> OnPostClearDueDateAsync(string id, string? original, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdateDueDateAsync(id, null, cancellationToken),
            "The due date was cleared.",
            new FieldEdit("due date", @case => DueDate.FormatIso(@case.Attributes.DueDate), original, null),
            cancellationToken);

    public Task<IActionResult> OnPostStatusAsync(string id, [Required] string status, string? original, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdateStatusAsync(id, status, cancellationToken),
            $"The status is now {status}.",
            new FieldEdit("status", @case => @case.Attributes.StatusName, original, status),
            cancellationToken);

    public Task<IActionResult> OnPostPriorityAsync(string id, [Required] string priority, string? original, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.UpdatePriorityAsync(id, new CasePriority(priority), cancellationToken),
            $"The priority is now {Priorities.GetDisplayName(new CasePriority(priority))}.",
            new FieldEdit("priority", @case => @case.Attributes.Priority?.Value, original, priority),
            cancellationToken);

    public Task<IActionResult> OnPostCommentAsync(
        string id, [Required(ErrorMessage = "Enter a comment.")] string comment, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            () => cases.AddCommentAsync(id, comment.ReplaceLineEndings("\n"), cancellationToken),
            "Your comment was added.",
            null,
            cancellationToken);

    /// <summary>Gets the value that the user has entered, so that it is kept after a problem; <see langword="null"/> if there is none.</summary>
    public string? GetEnteredValue(string field) => ModelState.TryGetValue(field, out var entry) ? entry.AttemptedValue : null;

    /// <summary>Gets the value of <c>aria-invalid</c> for a field.</summary>
    public string? GetAriaInvalid(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? "true" : null;

    private async Task<IActionResult> ChangeAsync(
        string id, Func<Task> change, string notice, FieldEdit? edit, CancellationToken cancellationToken)
    {
        Problem = await TryChangeAsync(id, change, edit, cancellationToken);
        if (Problem is null)
        {
            Notice = notice;
            return RedirectToPage(new { id });
        }

        // The form keeps what the user has entered.
        await LoadAsync(id, cancellationToken);
        Problem.ApplyTo(Response);
        return Page();
    }

    private async Task<Problem?> TryChangeAsync(string id, Func<Task> change, FieldEdit? edit, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return new Problem(StatusCodes.Status400BadRequest, GetValidationErrors());
        }

        try
        {
            if (edit?.GetConflict(await cases.GetAsync(id, cancellationToken)) is { } conflict)
            {
                return conflict;
            }

            await change();
            return null;
        }
        catch (Exception exception) when (Problem.FromException(exception) is { } problem)
        {
            return problem;
        }
    }

    private string GetValidationErrors() =>
        string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage));

    private async Task LoadAsync(string id, CancellationToken cancellationToken)
    {
        Case = await cases.GetAsync(id, cancellationToken);
        var type = (await caseTypes.ListAsync(cancellationToken)).FirstOrDefault(type => type.Id == Case.Attributes.TypeId);
        Timeline = await cases.ListTimelineAsync(id, new TimelineOptions { Ascending = false }, cancellationToken)
            .Take(MaxTimelineEntries)
            .Select(TimelineEntry.FromCell)
            .ToListAsync(cancellationToken);
        Card = new CaseCard(Case, type, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        Statuses = [.. CaseTypes.GetStatuses(type).GroupBy(status => status.Group, status => status.Status)];
    }
}
