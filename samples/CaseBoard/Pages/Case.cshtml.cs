using System.ComponentModel.DataAnnotations;
using CaseBoard.Board;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Shows a case with its timeline, and changes it.</summary>
public sealed class CaseModel(
    CasesClient cases, CaseTypesClient caseTypes, CaseEditor editor, UserDirectory users, TimeProvider time) : PageModel
{
    private const int MaxTimelineEntries = 100;

    /// <summary>The message shown once, on the page that follows a change.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The board from which the case was changed, and to which the user returns.</summary>
    [BindProperty]
    public string? ReturnUrl { get; set; }

    public Case Case { get; private set; } = null!;

    public CaseCard Card { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>The users who are suggested as assignees.</summary>
    public IReadOnlyList<User> Users { get; private set; } = [];

    /// <summary>Why the change failed.</summary>
    public Problem? Problem { get; private set; }

    public Task OnGetAsync(string id, CancellationToken cancellationToken) => LoadAsync(id, cancellationToken);

    public Task<IActionResult> OnPostAsync(string id, CaseForm form, CancellationToken cancellationToken) =>
        ChangeAsync(id, () => editor.SaveAsync(id, form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCommentAsync(
        string id, [Required(ErrorMessage = "Enter a comment.")] string comment, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            async () =>
            {
                await cases.AddCommentAsync(id, comment.ReplaceLineEndings("\n"), cancellationToken);
                return "Your comment was added.";
            },
            cancellationToken);

    /// <summary>Gets the value that the user has entered, so that it is kept after a problem; <see langword="null"/> if there is none.</summary>
    public string? GetEnteredValue(string field) => ModelState.TryGetValue(field, out var entry) ? entry.AttemptedValue : null;

    /// <summary>Gets the value of <c>aria-invalid</c> for a field.</summary>
    public string? GetAriaInvalid(string field) =>
        Problem?.Field == field || (ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0) ? "true" : null;

    // A change returns what the user is told.
    private async Task<IActionResult> ChangeAsync(string id, Func<Task<string>> change, CancellationToken cancellationToken)
    {
        Problem = await TryChangeAsync(change);
        if (Problem is null)
        {
            return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect($"{ReturnUrl}#{id}") : RedirectToPage(new { id });
        }

        // The form keeps what the user has entered.
        await LoadAsync(id, cancellationToken);
        Problem.ApplyTo(Response);
        return Page();
    }

    private async Task<Problem?> TryChangeAsync(Func<Task<string>> change)
    {
        if (!ModelState.IsValid)
        {
            return Problem.FromModelState(ModelState);
        }

        try
        {
            Notice = await change();
            return null;
        }
        catch (Exception exception) when (Problem.FromException(exception) is { } problem)
        {
            return problem;
        }
    }

    private async Task LoadAsync(string id, CancellationToken cancellationToken)
    {
        Case = await cases.GetAsync(id, cancellationToken);
        var type = (await caseTypes.ListAsync(cancellationToken)).FirstOrDefault(type => type.Id == Case.Attributes.TypeId);
        Users = await users.ListAsync(cancellationToken);
        Timeline = await cases.ListTimelineAsync(id, new TimelineOptions { Ascending = false }, cancellationToken)
            .Take(MaxTimelineEntries)
            .Select(TimelineEntry.FromCell)
            .ToListAsync(cancellationToken);
        Card = new CaseCard(Case, type, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
    }
}
