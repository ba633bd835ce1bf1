using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a count of cases.</summary>
public sealed partial record CaseCountAttributes : JsonModel
{
    /// <summary>The groups of the count, one for each field that the cases are grouped by.</summary>
    [JsonPropertyName("groups")]
    public partial IReadOnlyList<CaseCountGroup> Groups { get; init; }
}
