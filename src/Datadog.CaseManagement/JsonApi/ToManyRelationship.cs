using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A JSON:API relationship to any number of other resources.</summary>
public partial record ToManyRelationship : JsonModel
{
    /// <summary>Makes a relationship to nothing; set <see cref="Data"/> to point it somewhere.</summary>
    public ToManyRelationship()
    {
    }

    /// <summary>The resources that are related.</summary>
    [JsonPropertyName("data")]
    public partial IReadOnlyList<ResourceIdentifier> Data { get; init; }

    /// <summary>Where more about the relationship is found; <see langword="null"/> when the service does not say.</summary>
    [JsonPropertyName("links")]
    public RelationshipLinks? Links { get; init; }
}
