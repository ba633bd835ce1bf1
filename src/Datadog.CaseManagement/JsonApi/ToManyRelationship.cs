using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API relationship to any number of resources.</summary>
public partial record ToManyRelationship : JsonModel
{
    /// <summary>Initializes a new instance of the <see cref="ToManyRelationship"/> class without related resources.</summary>
    public ToManyRelationship()
    {
    }

    /// <summary>The identifiers of the related resources.</summary>
    [JsonPropertyName("data")]
    public partial IReadOnlyList<ResourceIdentifier> Data { get; init; }

    /// <summary>The links of the relationship; <see langword="null"/> if the response contains none.</summary>
    [JsonPropertyName("links")]
    public RelationshipLinks? Links { get; init; }
}
