namespace Datadog.CaseManagement;

/// <summary>
/// How requests that Datadog refused for its rate limit (429) are repeated. Each wait is what <c>X-RateLimit-Reset</c> says, otherwise
/// what <c>Retry-After</c> says, otherwise an exponential backoff with jitter.
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
}
