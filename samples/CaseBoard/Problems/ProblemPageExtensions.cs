namespace CaseBoard.Problems;

/// <summary>Shows an error page for requests that fail.</summary>
public static class ProblemPageExtensions
{
    private const string Path = "/problem";

    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            StatusCodeSelector = exception => Problem.FromException(exception)?.Status ?? StatusCodes.Status500InternalServerError,
            AllowStatusCode404Response = true,

            // Errors from Datadog are shown to the user. Only unexpected exceptions are logged.
            SuppressDiagnosticsCallback = context => Problem.FromException(context.Exception) is not null,
        });
        app.UseStatusCodePagesWithReExecute(Path);
    }
}
