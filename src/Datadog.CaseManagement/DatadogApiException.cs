using System.Net;

namespace Datadog.CaseManagement;

/// <summary>
/// The exception that is thrown when Datadog returns an error or a response that cannot be read, and with the status 429 when a request is
/// not sent because its rate limit is used up for longer than the call may wait. The message contains the operation, the
/// errors in the response and, where possible, a remedy. Failures without a response (network failures, timeouts and cancellation) are
/// reported with the exceptions of <see cref="HttpClient"/>.
/// </summary>
public sealed class DatadogApiException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="DatadogApiException"/> class.</summary>
    public DatadogApiException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DatadogApiException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public DatadogApiException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DatadogApiException"/> class with a message and its cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that is the cause of this one.</param>
    public DatadogApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Gets the HTTP status of the response; 429 if the request was not sent because of its rate limit. A success status means that the body
    /// could not be read, or that a ticket or a total that was asked for is missing in it.
    /// </summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>Gets the errors in the response; an empty list if the response has none that can be read.</summary>
    public IReadOnlyList<DatadogError> Errors { get; init; } = [];

    /// <summary>Gets the name of the operation in Datadog's API reference, such as <c>UpdateCaseDueDate</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>Gets the HTTP method of the request.</summary>
    public HttpMethod? Method { get; init; }

    /// <summary>Gets the path of the request, such as <c>/api/v2/cases/CASEM-1/due_date</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Gets the rate limit that the response reports; <see langword="null"/> if it reports none.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>
    /// Gets the time to wait before another attempt, as the response specifies it; <see langword="null"/> if it specifies none. If the request
    /// was not sent because of its rate limit, the time until it would have been sent.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the number of times that the request was sent; 0 if it was not.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets the body of the response, at most its first 64 KB; an empty string if it had none.</summary>
    public string ResponseBody { get; init; } = "";
}
