using System.Diagnostics;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Datadog.CaseManagement.Configuration;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the options of the clients. The credentials are either both keys, or an access token, or a delegate that provides access
/// tokens. A change takes effect with the next call.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class DatadogCaseManagementOptions
{
    /// <summary>
    /// Gets or sets the API key of the organization. Surrounding quotes are ignored. Environment variable: <c>DD_API_KEY</c>.
    /// </summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>
    /// Gets or sets the application key of the user or service account on whose behalf requests are made. Surrounding quotes are ignored.
    /// Environment variable: <c>DD_APP_KEY</c>.
    /// </summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApplicationKey { get; set; }

    /// <summary>
    /// Gets or sets an OAuth access token, instead of the keys. Surrounding quotes are ignored. Environment variable:
    /// <c>DD_BEARER_TOKEN</c>.
    /// </summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessToken { get; set; }

    /// <summary>
    /// Gets or sets a delegate that provides an OAuth access token, instead of the keys. It is called for each attempt and should cache a
    /// token until the token expires. After a response with the status 401 it is called once more, and the request is sent again if the token
    /// is another. An exception that it throws reaches the caller, and nothing is sent.
    /// </summary>
    /// <example>
    /// <code>options.AccessTokenProvider = async token => await tokens.GetAsync(token); // GetAsync returns a Task&lt;string></code>
    /// </example>
    [JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? AccessTokenProvider { get; set; }

    /// <summary>
    /// Gets or sets the site of the organization: one of <see cref="DatadogSites"/>, its short name, such as <c>EU1</c>, a domain, or the
    /// address of the application, such as <c>https://mycompany.us5.datadoghq.com/</c>. The default is <see cref="DatadogSites.US1"/>.
    /// Environment variable: <c>DD_SITE</c>.
    /// </summary>
    public string? Site { get; set; }

    /// <summary>
    /// Gets or sets the address that requests are sent to instead of the address of the site, for gateways and tests. The scheme is
    /// <c>https</c>, or <c>http</c> for a loopback address. A path of the address precedes the paths of the API.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Gets or sets what manages the resources, such as <c>iac</c> for infrastructure as code, which each request reports in the header
    /// <c>X-Datadog-Managed-By</c>; <see langword="null"/>, which is the default, or empty for no such header. The value has visible ASCII characters
    /// only.
    /// </summary>
    public string? ManagedBy { get; set; }

    /// <summary>
    /// Gets or sets the maximum duration of a call, including delays and retries, greater than zero and at most 24 days;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit. The default is 2 minutes. A call that takes longer throws a
    /// <see cref="TaskCanceledException"/> whose inner exception is a <see cref="TimeoutException"/>. A call that would wait for its rate limit
    /// for longer than remains fails at once, with a <see cref="DatadogApiException"/> that says when it would have been sent.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Gets or sets the maximum duration of one attempt, from sending the request to the last byte of the response, greater than zero and
    /// at most 24 days; <see cref="Timeout.InfiniteTimeSpan"/> for no limit. The default is 30 seconds. An attempt that takes longer is
    /// handled like a lost connection.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the maximum number of bytes of a response, after decompression, from 1 to 1,073,741,823. The default is 32 MB. A longer
    /// response results in a <see cref="DatadogApiException"/>. Of the body of an error, at most 64 KB are read.
    /// </summary>
    public long MaxResponseContentBufferSize { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets the options for retries.</summary>
    public RetryOptions Retry { get; } = new();

    /// <summary>
    /// Gets or sets the limiter that decides when a request may be sent, instead of the limits that the responses report, so that several
    /// programs can share a limit. The default is <see langword="null"/>: each registration uses the limits that the responses to it report.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The resource is the name of the rate limit that the operation counts against, or the name of the operation, such as
    /// <c>GetCase</c>, until a response has named the limit. One permit is acquired for each request, and the lease is disposed after its
    /// response. Calls are served in the order in which they were made. If a lease is not acquired, the call waits for the
    /// <see cref="MetadataName.RetryAfter"/> of the lease, or else for a short time, and tries again, until it exceeds its
    /// <see cref="TotalTimeout"/>. An exception that the limiter throws reaches the caller, and nothing is sent. The limiter is not disposed.
    /// </para>
    /// <para>
    /// At most four requests of each limit at a time:
    /// <code>
    /// options.RateLimiter = PartitionedRateLimiter.Create&lt;string, string&gt;(bucket => RateLimitPartition.GetConcurrencyLimiter(
    ///     bucket, _ => new ConcurrencyLimiterOptions { PermitLimit = 4, QueueLimit = 1000 }));
    /// </code>
    /// </para>
    /// <para>A limiter whose partitions are of <see cref="RateLimitPartition.GetNoLimiter{TKey}"/> disables rate limiting.</para>
    /// </remarks>
    [JsonIgnore]
    public PartitionedRateLimiter<string>? RateLimiter { get; set; }

    /// <summary>
    /// Gets or sets the logger factory. Each call is logged at Debug level and each retry as a warning, in the category
    /// <c>Datadog.CaseManagement</c>. The value is read once, when the client is created. With a container, the default is the logger
    /// factory of the container, and the category of a named registration ends with a colon and the name.
    /// </summary>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Returns the site, the base address and which credentials are set, without their values.</summary>
    /// <returns>A description of the options.</returns>
    public override string ToString() =>
        $"Site = {Site ?? DatadogSites.US1}, BaseAddress = {BaseAddress?.ToString() ?? "the site's"}, "
        + $"ApiKey = {Presence(ApiKey)}, ApplicationKey = {Presence(ApplicationKey)}, AccessToken = {Presence(AccessToken)}, "
        + $"AccessTokenProvider = {Presence(AccessTokenProvider)}";

    /// <summary>Returns a copy with the same <see cref="Retry"/>, whose later changes apply to both.</summary>
    internal DatadogCaseManagementOptions Clone() => (DatadogCaseManagementOptions)MemberwiseClone();

    private static string Presence(object? value) => value is null ? "not set" : "set";
}
