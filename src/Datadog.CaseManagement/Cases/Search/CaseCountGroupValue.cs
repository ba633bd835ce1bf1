using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the number of cases with one value of a field.</summary>
public sealed partial record CaseCountGroupValue : JsonModel
{
    /// <summary>The number of cases with the value.</summary>
    [JsonPropertyName("count")]
    public int? Count { get; init; }

    /// <summary>The value of the field, such as <c>OPEN</c>.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }
}
