using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How many cases have one value of a field.</summary>
public sealed partial record CaseCountGroupValue : JsonModel
{
    /// <summary>How many cases have the value.</summary>
    [JsonPropertyName("count")]
    public int? Count { get; init; }

    /// <summary>The value of the field, such as <c>OPEN</c>.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }
}
