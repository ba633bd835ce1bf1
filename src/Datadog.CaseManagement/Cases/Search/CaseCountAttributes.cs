using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a count of cases.</summary>
public sealed partial record CaseCountAttributes : JsonModel
{
    /// <summary>The numbers for each field that the cases were grouped by.</summary>
    [JsonPropertyName("groups")]
    public partial IReadOnlyList<CaseCountGroup> Groups { get; init; }
}
