using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A status that cases of a type can have.</summary>
public sealed partial record CaseTypeStatusOption : JsonModel
{
    /// <summary>The name of the status, as <see cref="CaseAttributes.StatusName"/> gives it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
