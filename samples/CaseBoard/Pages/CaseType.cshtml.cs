using CaseBoard.Board;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Edits a case type.</summary>
public sealed class CaseTypeModel(CaseTypesClient caseTypes) : PageModel
{
    /// <summary>The message shown once, on the page that follows a change.</summary>
    [TempData]
    public string? Notice { get; set; }

    [BindProperty]
    public CaseTypeForm Form { get; set; } = new();

    /// <summary>Why the change failed.</summary>
    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } type)
        {
            return NotFound();
        }

        Form = CaseTypeForm.FromAttributes(type.Attributes);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return ShowProblem(Problem.FromModelState(ModelState));
        }

        try
        {
            if (await FindAsync(id, cancellationToken) is not { } type)
            {
                return NotFound();
            }

            var changed = await caseTypes.UpdateAsync(id, Form.ToUpdate(type.Attributes), cancellationToken);
            Notice = $"{CaseTypes.GetDisplayName(changed)} was changed.";
            return RedirectToPage("/CaseTypes");
        }
        catch (Exception exception) when (Problem.FromException(exception) is { Status: not StatusCodes.Status404NotFound } problem)
        {
            return ShowProblem(problem);
        }
    }

    // The API has no operation that gets a single case type.
    private async Task<CaseType?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await caseTypes.ListAsync(cancellationToken)).FirstOrDefault(type => type.Id == id);

    private PageResult ShowProblem(Problem problem)
    {
        Problem = problem;
        problem.ApplyTo(Response);
        return Page();
    }
}
