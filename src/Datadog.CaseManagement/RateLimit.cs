using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents a rate limit as the <c>X-RateLimit-*</c> headers of a response report it. The limit applies to the whole organization, so
/// other programs use it up, too. A value without a header is <see langword="null"/>.
/// </summary>
public sealed partial record RateLimit : IJsonReadable<RateLimit>, IJsonWritable
{
    /// <summary>The name of the limit. Operations with the same name share the limit.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The number of requests that are allowed in a <see cref="Period"/>.</summary>
    [JsonPropertyName("limit")]
    public long? Limit { get; init; }

    /// <summary>The length of the period. Periods are aligned with the calendar.</summary>
    [JsonPropertyName("period")]
    public TimeSpan? Period { get; init; }

    /// <summary>The number of requests that remained in the period when the response was sent.</summary>
    [JsonPropertyName("remaining")]
    public long? Remaining { get; init; }

    /// <summary>The time until the next period when the response was sent.</summary>
    [JsonPropertyName("reset")]
    public TimeSpan? Reset { get; init; }
}
