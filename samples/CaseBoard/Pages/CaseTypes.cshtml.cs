using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Lists the case types.</summary>
public sealed class CaseTypesModel(CaseTypesClient caseTypes) : PageModel
{
    public IReadOnlyList<CaseType> Types { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Types = await caseTypes.ListAsync(cancellationToken);
}
