using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Where more about a relationship is found.</summary>
public sealed partial record RelationshipLinks : JsonModel
{
    /// <summary>The web address of the related resources.</summary>
    [JsonPropertyName("related")]
    public string? Related { get; init; }
}
