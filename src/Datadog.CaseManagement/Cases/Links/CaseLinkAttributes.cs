using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a link.</summary>
public sealed partial record CaseLinkAttributes : JsonModel
{
    /// <summary>The UUID of the child entity.</summary>
    [JsonPropertyName("child_entity_id")]
    public string? ChildEntityId { get; init; }

    /// <summary>The type of the child entity.</summary>
    [JsonPropertyName("child_entity_type")]
    public CaseLinkEntityType? ChildEntityType { get; init; }

    /// <summary>The UUID of the parent entity.</summary>
    [JsonPropertyName("parent_entity_id")]
    public string? ParentEntityId { get; init; }

    /// <summary>The type of the parent entity.</summary>
    [JsonPropertyName("parent_entity_type")]
    public CaseLinkEntityType? ParentEntityType { get; init; }

    /// <summary>The relationship of the parent entity to the child entity.</summary>
    [JsonPropertyName("relationship")]
    public CaseLinkRelationship? Relationship { get; init; }
}
