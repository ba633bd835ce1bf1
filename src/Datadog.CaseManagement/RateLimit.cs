namespace Datadog.CaseManagement;

/// <summary>
/// What Datadog says of a rate limit, in the <c>X-RateLimit-*</c> headers of a response. The limit counts for the whole organisation,
/// so other programs use it up too. What a response leaves out is <see langword="null"/>.
/// </summary>
public sealed record RateLimit
{
    /// <summary>The name of the limit, shared by the operations that it counts together.</summary>
    public string? Name { get; init; }

    /// <summary>How many requests are allowed in a <see cref="Period"/>.</summary>
    public long? Limit { get; init; }

    /// <summary>How long the period is. Periods are aligned with the calendar.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>How many requests were left when the response was sent.</summary>
    public long? Remaining { get; init; }

    /// <summary>How long it was until the next period when the response was sent.</summary>
    public TimeSpan? Reset { get; init; }
}
