using CaseBoard.Board;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Creates a case.</summary>
public sealed class NewCaseModel(
    CasesClient cases, CaseTypesClient caseTypes, CaseProjectsClient projects, UserDirectory users) : PageModel
{
    /// <summary>The message shown once, on the page of the new case.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>What could not be done for the new case, which is shown once, on its page.</summary>
    [TempData]
    public string? Warning { get; set; }

    [BindProperty(Name = "")]
    public NewCaseForm Form { get; set; } = new();

    public IReadOnlyList<CaseType> Types { get; private set; } = [];

    public IReadOnlyList<Project> Projects { get; private set; } = [];

    /// <summary>The users who are suggested as assignees.</summary>
    public IReadOnlyList<User> Users { get; private set; } = [];

    /// <summary>Why the case was not created.</summary>
    public Problem? Problem { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(Problem.FromModelState(ModelState), cancellationToken);
        }

        try
        {
            var assignee = Form.Assignee is null ? null : await users.FindAsync(Form.Assignee.Trim(), cancellationToken);
            var created = await cases.CreateAsync(Form.ToRequest(assignee), cancellationToken);
            Notice = $"{created.Attributes.Key ?? created.Id} was created.";
            await SetDueDateAsync(created.Id, cancellationToken);
            return RedirectToPage("/Case", new { id = created.Attributes.Key ?? created.Id });
        }
        catch (Exception exception) when (Problem.FromException(exception) is { } problem)
        {
            return await ShowAsync(problem, cancellationToken);
        }
    }

    /// <summary>Gets the value of <c>aria-invalid</c> for a field.</summary>
    public string? GetAriaInvalid(string field) =>
        Problem?.Field == field || (ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0) ? "true" : null;

    // The case exists already, so that submitting the form again would create a second one.
    private async Task SetDueDateAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            if (Form.DueDate is { } dueDate)
            {
                await cases.UpdateDueDateAsync(id, dueDate, cancellationToken);
            }
        }
        catch (Exception exception) when (Problem.FromException(exception) is { } problem)
        {
            Warning = $"The due date was not set. {problem.Message}";
        }
    }

    private async Task<PageResult> ShowAsync(Problem problem, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Problem = problem;
        problem.ApplyTo(Response);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Types = [.. (await caseTypes.ListAsync(cancellationToken)).Where(type => type.Attributes.DeletedAt is null)];
        Projects = await projects.ListAsync(cancellationToken);
        Users = await users.ListAsync(cancellationToken);
        Form.Type ??= Types is [var type, ..] ? type.Id : null;
        Form.Project ??= Projects is [var project, ..] ? project.Id : null;
    }
}
