using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a link.</summary>
public sealed partial record CaseLinkAttributes : JsonModel
{
    /// <summary>The identifier (UUID) of the entity that the link ends at.</summary>
    [JsonPropertyName("child_entity_id")]
    public string? ChildEntityId { get; init; }

    /// <summary>What kind of entity the link ends at.</summary>
    [JsonPropertyName("child_entity_type")]
    public CaseLinkEntityType? ChildEntityType { get; init; }

    /// <summary>The identifier (UUID) of the entity that the link begins at.</summary>
    [JsonPropertyName("parent_entity_id")]
    public string? ParentEntityId { get; init; }

    /// <summary>What kind of entity the link begins at.</summary>
    [JsonPropertyName("parent_entity_type")]
    public CaseLinkEntityType? ParentEntityType { get; init; }

    /// <summary>How the parent relates to the child.</summary>
    [JsonPropertyName("relationship")]
    public CaseLinkRelationship? Relationship { get; init; }
}
