using System.Net;
using Datadog.CaseManagement;

namespace CaseBoard.Problems;

/// <summary>What went wrong, as a page and HTTP say it.</summary>
/// <param name="Status">The status of the board's own answer.</param>
/// <param name="Message">What happened, in the words of the exception where there is one.</param>
/// <param name="RetryAfter">How long to wait before another attempt, if that helps.</param>
public sealed record Problem(int Status, string Message, TimeSpan? RetryAfter = null)
{
    public string Title => Status switch
    {
        StatusCodes.Status400BadRequest => "That cannot be done",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status409Conflict => "Somebody was faster",
        StatusCodes.Status429TooManyRequests => "Datadog asks for a pause",
        StatusCodes.Status500InternalServerError => "The board has made a mistake",
        _ => "Datadog did not do it",
    };

    /// <summary>Whether the same may well succeed later.</summary>
    public bool MayPass => Status is StatusCodes.Status429TooManyRequests or > StatusCodes.Status500InternalServerError;

    /// <summary>What is wrong when a call to Datadog fails so; <see langword="null"/> for what the board has not reckoned with.</summary>
    public static Problem? Of(Exception? exception) => exception switch
    {
        DatadogApiException refused => new Problem(StatusFor(refused.StatusCode), refused.Message, refused.RetryAfter),
        HttpRequestException lost => new Problem(StatusCodes.Status502BadGateway, $"Datadog cannot be reached: {lost.Message}"),
        TaskCanceledException { InnerException: TimeoutException } late => new Problem(StatusCodes.Status504GatewayTimeout, late.Message),
        _ => null,
    };

    /// <summary>What is wrong when there is only a status to tell.</summary>
    public static Problem Of(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => "The form could not be read, or has become too old. Go back, load the page again and try once more.",
        StatusCodes.Status404NotFound => "There is no such page here.",
        StatusCodes.Status500InternalServerError => "Its log says which.",
        _ => $"The answer is HTTP status {status}.",
    });

    /// <summary>Tells HTTP.</summary>
    public void Announce(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
        }
    }

    // The visitor hears what the visitor can mend. That the board's keys are refused, for one, is between it and Datadog.
    private static int StatusFor(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict
            or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => (int)status,
        _ => StatusCodes.Status502BadGateway,
    };
}
