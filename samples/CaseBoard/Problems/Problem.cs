using System.Net;
using Datadog.CaseManagement;

namespace CaseBoard.Problems;

/// <summary>A failure, as it is shown on a page and reported in the HTTP response.</summary>
/// <param name="Status">The HTTP status of the response.</param>
/// <param name="Message">What happened: the message of the exception if there is one.</param>
/// <param name="RetryAfter">How long to wait before the next attempt, if that is known.</param>
public sealed record Problem(int Status, string Message, TimeSpan? RetryAfter = null)
{
    public string Title => Status switch
    {
        StatusCodes.Status400BadRequest => "Invalid request",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status409Conflict => "Changed by someone else",
        StatusCodes.Status429TooManyRequests => "Rate limit reached",
        StatusCodes.Status500InternalServerError => "Unexpected error",
        _ => "Datadog could not complete the request",
    };

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => Status is StatusCodes.Status429TooManyRequests or > StatusCodes.Status500InternalServerError;

    /// <summary>Creates the problem for a failed call to Datadog, or returns <see langword="null"/> for any other exception.</summary>
    public static Problem? FromException(Exception? exception) => exception switch
    {
        DatadogApiException error => new Problem(GetStatus(error.StatusCode), error.Message, error.RetryAfter),
        HttpRequestException error => new Problem(StatusCodes.Status502BadGateway, $"Datadog cannot be reached: {error.Message}"),
        TaskCanceledException { InnerException: TimeoutException } timeout => new Problem(StatusCodes.Status504GatewayTimeout, timeout.Message),
        _ => null,
    };

    /// <summary>Creates the problem for a response that has only a status.</summary>
    public static Problem FromStatus(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => "The form is not valid or has expired. Reload the page and try again.",
        StatusCodes.Status404NotFound => "This page does not exist.",
        StatusCodes.Status500InternalServerError => "The application log has the details.",
        _ => $"The request failed with HTTP status {status}.",
    });

    /// <summary>Sets the status and the headers of the response.</summary>
    public void ApplyTo(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
        }
    }

    // Only what the user can correct keeps its status. Rejected keys, for example, are an error of the server.
    private static int GetStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict
            or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => (int)status,
        _ => StatusCodes.Status502BadGateway,
    };
}
