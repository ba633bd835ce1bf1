using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Datadog.CaseManagement.HostTests.Recipes;

#region Problem details in a web API, 3
public sealed class DatadogExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not DatadogApiException error)
        {
            return false;
        }

        httpContext.Response.StatusCode = error.StatusCode switch
        {
            HttpStatusCode.NotFound => StatusCodes.Status404NotFound,
            HttpStatusCode.TooManyRequests => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status502BadGateway, // 401 and 403 too: the keys are those of this program, not of its caller
        };
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            Exception = error,
            ProblemDetails = { Title = $"Datadog could not carry out {error.Operation}.", Detail = string.Join(" ", error.Errors) },
        });
    }
}
#endregion
