using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Retry;

namespace Datadog.CaseManagement;

/// <summary>
/// Datadog's answer was not a success, or could not be read. The message alone tells what was called, what the server said, and what
/// to do. Failures without an answer (network, timeouts, cancellation) are those of <see cref="HttpClient"/>.
/// </summary>
public sealed class DatadogApiException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public DatadogApiException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public DatadogApiException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public DatadogApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the answer. A success status means that the body could not be read.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>The errors that the answer names; empty when it names none in a form that can be read.</summary>
    public IReadOnlyList<DatadogError> Errors { get; init; } = [];

    /// <summary>The name of the operation in Datadog's API reference, such as <c>UpdateCaseDueDate</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The HTTP method of the request.</summary>
    public HttpMethod? Method { get; init; }

    /// <summary>The path of the request, such as <c>/api/v2/cases/CASEM-1/due_date</c>.</summary>
    public string? Path { get; init; }

    /// <summary>What the answer says of the rate limit; <see langword="null"/> when it says nothing.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>How long the answer asks to wait before another attempt; <see langword="null"/> when it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The text of the answer's body; empty when it had none.</summary>
    public string ResponseBody { get; init; } = "";
}
