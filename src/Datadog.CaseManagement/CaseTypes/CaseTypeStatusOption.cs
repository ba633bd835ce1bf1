using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a status of a case type.</summary>
public sealed partial record CaseTypeStatusOption : JsonModel
{
    /// <summary>The name of the status, which is the value of <see cref="CaseAttributes.StatusName"/> for a case with the status.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
