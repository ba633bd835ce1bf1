using CaseBoard.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseBoard.Pages;

/// <summary>What is shown instead of a page that cannot be shown, whatever the method of the request.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    public Problem Problem { get; private set; } = null!;

    /// <summary>Where the visitor was heading, if it may be reached later.</summary>
    public string? Again { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        Problem = Problem.Of(failure?.Error) ?? Problem.Of(StatusToTell);
        Problem.Announce(Response);
        if (failure is not null && Problem.MayPass && HttpMethods.IsGet(Request.Method))
        {
            Again = failure.Path + Request.QueryString;
        }
    }

    // Whoever asks for this page by its own address finds that nothing is wrong with any other.
    private int StatusToTell => Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : Response.StatusCode;
}
