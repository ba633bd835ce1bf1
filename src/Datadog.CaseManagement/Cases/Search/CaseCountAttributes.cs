using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a count of cases.</summary>
public sealed partial record CaseCountAttributes : JsonModel
{
    /// <summary>The numbers for each field that the cases were grouped by.</summary>
    [JsonPropertyName("groups")]
    public IReadOnlyList<CaseCountGroup> Groups { get => field ?? Absent.List<CaseCountGroup>(); init; }
}
