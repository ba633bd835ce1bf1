namespace Datadog.CaseManagement;

/// <summary>Represents the options for retries.</summary>
/// <remarks>
/// Every request is retried after a rate-limited response (429), because it was not carried out. After a failure whose outcome is unknown
/// (408, 500, 502, 503, 504, a lost connection or an attempt that exceeded its time limit), or if there was no connection (a host name that
/// cannot be resolved for now, a proxy that answers 502, 503 or 504), only idempotent requests are retried, which excludes creations,
/// comments, links and bulk updates. <see cref="DatadogExceptionExtensions.IsOutcomeUnknown"/> tells whether a call that failed may have been
/// carried out. The delay is the value of <c>X-RateLimit-Reset</c> for a rate-limited response,
/// otherwise that of <c>Retry-After</c>, each with up to a tenth of jitter, otherwise an exponential backoff with jitter. After a response that
/// names its rate limit, a call waits in its place among those of the limit.
/// </remarks>
public sealed class RetryOptions
{
    /// <summary>Gets or sets the maximum number of retries of a request, 0 or more; 0 disables retries. The default is 4.</summary>
    /// <remarks>
    /// <see cref="SocketsHttpHandler"/> itself may send a GET again, below the library and also with 0 retries, if the connection was closed
    /// before any byte of the response arrived.
    /// </remarks>
    public int MaxRetries { get; set; } = 4;

    /// <summary>
    /// Gets or sets the maximum delay before a retry, from zero to 24 days. The default is 60 seconds. If the server requests a longer
    /// delay, the request is not retried, and <see cref="DatadogApiException.RetryAfter"/> holds the requested delay.
    /// </summary>
    /// <remarks>
    /// Until a rate limit that is used up for longer is reset, calls that count against it fail without being sent, with the status 429 and
    /// the remaining time.
    /// </remarks>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets the delay before the first retry if the server does not specify one, greater than zero and at most 24 days. It doubles
    /// with each retry. The default is 1 second.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets the number of retries after failures that all calls of a registration share, 0 or more. The default is 100. Each retry
    /// uses one, and five successful requests return one, so that retries do not multiply the load during an outage. When the budget is
    /// complete, all attempts that are in progress at a failure are retried with the cost of one, because a connection that is reset can end
    /// any number of them. Retries after a rate-limited response do not use the budget.
    /// </summary>
    public int Budget { get; set; } = 100;
}
