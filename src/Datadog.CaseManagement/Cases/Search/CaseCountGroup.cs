using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How many cases there are for each value of one field.</summary>
public sealed partial record CaseCountGroup : JsonModel
{
    /// <summary>The name of the field, such as <c>status</c>.</summary>
    [JsonPropertyName("group")]
    public string? Group { get; init; }

    /// <summary>The values of the field, with their numbers.</summary>
    [JsonPropertyName("group_values")]
    public partial IReadOnlyList<CaseCountGroupValue> GroupValues { get; init; }
}
