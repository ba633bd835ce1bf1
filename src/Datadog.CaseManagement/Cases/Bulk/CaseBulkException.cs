namespace Datadog.CaseManagement;

/// <summary>
/// The exception that is thrown when a bulk update of several requests cannot be completed. It says what is known of each case; its inner
/// exception is the one that a request failed with first, such as a <see cref="DatadogApiException"/> or an
/// <see cref="HttpRequestException"/>.
/// </summary>
/// <remarks>
/// Each case is in one of the four lists. <see cref="DatadogExceptionExtensions.IsOutcomeUnknown"/> is <see langword="true"/> if
/// <see cref="UnknownIds"/> has any.
/// </remarks>
public sealed class CaseBulkException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="CaseBulkException"/> class.</summary>
    public CaseBulkException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CaseBulkException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public CaseBulkException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CaseBulkException"/> class with a message and its cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that is the cause of this one.</param>
    public CaseBulkException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the UUIDs or keys of the cases whose requests succeeded.</summary>
    public IReadOnlyList<string> UpdatedIds { get; init; } = [];

    /// <summary>
    /// Gets the UUIDs or keys of the cases whose requests Datadog rejected, for example because one of the cases does not exist.
    /// </summary>
    public IReadOnlyList<string> RejectedIds { get; init; } = [];

    /// <summary>
    /// Gets the UUIDs or keys of the cases whose requests may have been carried out, because the response was lost, came too late, was 408 or
    /// 500 and above, or cannot be read. Look at these cases before the update is repeated.
    /// </summary>
    public IReadOnlyList<string> UnknownIds { get; init; } = [];

    /// <summary>
    /// Gets the UUIDs or keys of the cases whose requests were not sent, or only rate-limited (429). For them, the update can simply be repeated.
    /// </summary>
    public IReadOnlyList<string> UntriedIds { get; init; } = [];
}
