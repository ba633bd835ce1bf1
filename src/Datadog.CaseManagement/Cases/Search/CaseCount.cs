using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How many cases there are.</summary>
public sealed partial record CaseCount : Resource
{
    /// <summary>The numbers.</summary>
    [JsonPropertyName("attributes")]
    public CaseCountAttributes Attributes { get => field ?? Absent<CaseCountAttributes>.Instance; init; }
}
