using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the links of a relationship.</summary>
public sealed partial record RelationshipLinks : JsonModel
{
    /// <summary>The URL of the related resources.</summary>
    [JsonPropertyName("related")]
    public string? Related { get; init; }
}
