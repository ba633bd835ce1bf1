using System.Net;
using Datadog.CaseManagement;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseBoard.Problems;

/// <summary>A failure, as it is shown on a page and reported in the HTTP response.</summary>
/// <param name="Status">The HTTP status of the response.</param>
/// <param name="Message">What happened, and what the user can do about it.</param>
public sealed record Problem(int Status, string Message)
{
    // Datadog can have made a change whose response did not arrive.
    private const string LookFirst = "If this was a change, look whether it was made before you try again.";

    /// <summary>The message of the exception if there is one, for the person who maintains the application.</summary>
    public string? Details { get; init; }

    /// <summary>How long to wait before the next attempt, if that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The name of the form's field that the user can correct, if it is one.</summary>
    public string? Field { get; init; }

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
        ProblemException error => error.Problem,
        DatadogApiException error =>
            new Problem(GetStatus(error.StatusCode), GetMessage(error.StatusCode)) { Details = error.Message, RetryAfter = error.RetryAfter },
        HttpRequestException error =>
            new Problem(StatusCodes.Status502BadGateway, $"Datadog cannot be reached. Check the network connection. {LookFirst}") { Details = error.Message },
        TaskCanceledException { InnerException: TimeoutException } timeout =>
            new Problem(StatusCodes.Status504GatewayTimeout, $"Datadog took too long to answer. {LookFirst}") { Details = timeout.Message },
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

    /// <summary>Creates the problem for a form that is not valid.</summary>
    public static Problem FromModelState(ModelStateDictionary modelState)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        return new(
            StatusCodes.Status400BadRequest,
            string.Join(' ', modelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)));
    }

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

    private static string GetMessage(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => "Datadog does not accept what was entered.",
        HttpStatusCode.Unauthorized => "Datadog does not accept the keys of this board.",
        HttpStatusCode.Forbidden => "The keys of this board do not allow this.",
        HttpStatusCode.NotFound => "Datadog does not have this. It may have been deleted, or moved to another project.",
        HttpStatusCode.Conflict => "Someone else has changed this at the same time. Reload the page and try again.",
        HttpStatusCode.TooManyRequests => "Datadog gets too many requests from your organisation at the moment.",
        >= HttpStatusCode.InternalServerError => "Datadog is not available at the moment.",
        _ => "Datadog did not complete the request.",
    };

    // Only what the user can correct keeps its status. Rejected keys, for example, are an error of the server.
    private static int GetStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict
            or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => (int)status,
        _ => StatusCodes.Status502BadGateway,
    };
}
