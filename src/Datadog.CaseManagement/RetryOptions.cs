namespace Datadog.CaseManagement;

/// <summary>
/// How requests are repeated. After a refusal for the rate limit (429) every request is, because it was not carried out. After a failure
/// that leaves open whether it was (408, 500, 502, 503, 504, a lost connection, an attempt that took too long) only those are that do
/// no harm twice: not creations, comments, links and bulk updates. Each wait is what <c>X-RateLimit-Reset</c> says, otherwise what
/// <c>Retry-After</c> says, otherwise an exponential backoff with jitter.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How often a request is repeated at most; 4 unless set, 0 turns repeating off.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>
    /// The longest wait before a repetition; 60 seconds unless set. When the server asks for more, the request is not repeated: the
    /// <see cref="DatadogApiException"/> arrives at once and says how long to wait.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The first wait where the server names none; it doubles with each repetition. One second unless set.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How many repetitions after failures the calls of a registration have together; 100 unless set. Each repetition takes one, five
    /// successes give one back. In an outage it is soon used up, and the calls fail without adding to the load; when the service
    /// recovers, they succeed as ever. Waiting for a rate limit takes nothing.
    /// </summary>
    public int Budget { get; set; } = 100;
}
