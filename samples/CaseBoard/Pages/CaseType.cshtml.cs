using CaseBoard.Board;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>A case type, to be edited.</summary>
public sealed class CaseTypeModel(CaseTypesClient caseTypes) : PageModel
{
    /// <summary>What is told once, on the page that follows a change.</summary>
    [TempData]
    public string? Notice { get; set; }

    [BindProperty]
    public CaseTypeForm Form { get; set; } = new();

    /// <summary>Why the change was not made.</summary>
    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        // There is no operation that gets a single one.
        if ((await caseTypes.ListAsync(cancellationToken)).FirstOrDefault(type => type.Id == id) is not { } type)
        {
            return NotFound();
        }

        Form = CaseTypeForm.Of(type.Attributes);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            var complaints = ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage);
            return Show(new Problem(StatusCodes.Status400BadRequest, string.Join(' ', complaints)));
        }

        try
        {
            var changed = await caseTypes.UpdateAsync(id, Form.ToUpdate(), cancellationToken);
            Notice = $"{CaseTypes.NameOf(changed)} was changed.";
            return RedirectToPage("/CaseTypes");
        }
        catch (Exception exception) when (Problem.Of(exception) is { Status: not StatusCodes.Status404NotFound } problem)
        {
            return Show(problem);
        }
    }

    private PageResult Show(Problem problem)
    {
        Problem = problem;
        problem.Announce(Response);
        return Page();
    }
}
