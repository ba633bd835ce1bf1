using CaseBoard.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>Shows an error in place of the requested page, for any HTTP method.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    public Problem Problem { get; private set; } = null!;

    /// <summary>The address that was requested, if the request may succeed later.</summary>
    public string? RetryUrl { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var exceptionFeature = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        Problem = Problem.FromException(exceptionFeature?.Error) ?? Problem.FromStatus(ProblemStatus);
        Problem.ApplyTo(Response);
        if (exceptionFeature is not null && Problem.IsTransient && HttpMethods.IsGet(Request.Method))
        {
            RetryUrl = exceptionFeature.Path + Request.QueryString;
        }
    }

    // Requested by its own address, this page does not exist.
    private int ProblemStatus => Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : Response.StatusCode;
}
