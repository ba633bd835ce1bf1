using System.Diagnostics;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Configuration;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement;

/// <summary>
/// How to reach Datadog. Credentials are either both keys, or an access token, or a delegate that supplies access tokens. Changes take
/// effect with the next request.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class DatadogCaseManagementOptions
{
    /// <summary>The API key of the organisation. Environment variable: <c>DD_API_KEY</c>.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>
    /// The application key of the user or service account on whose behalf requests are made. Environment variable: <c>DD_APP_KEY</c>.
    /// </summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApplicationKey { get; set; }

    /// <summary>An OAuth access token, instead of the keys. Environment variable: <c>DD_BEARER_TOKEN</c>.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessToken { get; set; }

    /// <summary>
    /// Supplies an OAuth access token for each request, instead of the keys. It is asked every time; a provider that fetches tokens
    /// keeps the one it has until it expires.
    /// </summary>
    [JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? AccessTokenProvider { get; set; }

    /// <summary>
    /// The site where the organisation lives: one of <see cref="DatadogSites"/>, its short name such as <c>EU1</c>, or a domain;
    /// <see cref="DatadogSites.US1"/> unless set. Environment variable: <c>DD_SITE</c>.
    /// </summary>
    public string? Site { get; set; }

    /// <summary>
    /// Where requests go instead of the site's own address, for gateways and tests: https, or http to a loopback address. A path is
    /// kept in front of the API's paths.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// How long a call may take altogether, waits and repetitions included; two minutes unless set.
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit. A call that takes longer ends with a <see cref="TaskCanceledException"/>
    /// around a <see cref="TimeoutException"/>.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long one attempt may take, from sending the request to the last byte of its answer; 30 seconds unless set.
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit. An attempt that takes longer counts as a lost connection.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many bytes of an answer are read at most, after decompression; 32 MB unless set. A longer answer is a
    /// <see cref="DatadogApiException"/>.
    /// </summary>
    public long MaxResponseContentBufferSize { get; set; } = 32 * 1024 * 1024;

    /// <summary>How requests are repeated.</summary>
    public RetryOptions Retry { get; } = new();

    /// <summary>
    /// Decides when a request may be sent, for the sake of the rate limits; unless set, the library waits by what the answers of Datadog
    /// say. <see cref="RequestRateLimiter.None"/> waits for nothing.
    /// </summary>
    [JsonIgnore]
    public RequestRateLimiter? RateLimiter { get; set; }

    /// <summary>
    /// Where the client logs: each call at Debug level, each repetition as a warning, in the category <c>Datadog.CaseManagement</c>. It is
    /// looked at once, when the client is made. With a container it is the container's unless set, and the category of a named registration
    /// ends with a colon and the name.
    /// </summary>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Where requests go and whether credentials are set, never the credentials.</summary>
    public override string ToString() =>
        $"Site = {Site ?? DatadogSites.US1}, BaseAddress = {BaseAddress?.ToString() ?? "the site's"}, "
        + $"ApiKey = {Presence(ApiKey)}, ApplicationKey = {Presence(ApplicationKey)}, AccessToken = {Presence(AccessToken)}, "
        + $"AccessTokenProvider = {Presence(AccessTokenProvider)}";

    private static string Presence(object? value) => value is null ? "not set" : "set";
}
