namespace CaseBoard.Problems;

/// <summary>Shows a page for whatever goes wrong on the way to another.</summary>
public static class ProblemPages
{
    private const string Path = "/problem";

    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            StatusCodeSelector = exception => Problem.Of(exception)?.Status ?? StatusCodes.Status500InternalServerError,
            AllowStatusCode404Response = true,

            // What Datadog refuses is told to whoever asked; the log is for what nobody has reckoned with.
            SuppressDiagnosticsCallback = context => Problem.Of(context.Exception) is not null,
        });
        app.UseStatusCodePagesWithReExecute(Path);
    }
}
