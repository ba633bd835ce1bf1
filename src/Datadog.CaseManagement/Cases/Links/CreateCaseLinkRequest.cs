using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What a new link connects: case A (the parent) blocks case B (the child), say.</summary>
public sealed partial record CreateCaseLinkRequest : JsonModel, IRequestAttributes
{
    /// <summary>The identifier (UUID) of the entity that the link begins at.</summary>
    [JsonPropertyName("parent_entity_id")]
    public required string ParentEntityId { get; init; }

    /// <summary>What kind of entity the link begins at.</summary>
    [JsonPropertyName("parent_entity_type")]
    public required CaseLinkEntityType ParentEntityType { get; init; }

    /// <summary>How the parent relates to the child.</summary>
    [JsonPropertyName("relationship")]
    public required CaseLinkRelationship Relationship { get; init; }

    /// <summary>The identifier (UUID) of the entity that the link ends at.</summary>
    [JsonPropertyName("child_entity_id")]
    public required string ChildEntityId { get; init; }

    /// <summary>What kind of entity the link ends at.</summary>
    [JsonPropertyName("child_entity_type")]
    public required CaseLinkEntityType ChildEntityType { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Link;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(ParentEntityId);
        Guard.NotBlank(ParentEntityType.Value, nameof(ParentEntityType));
        Guard.NotBlank(Relationship.Value, nameof(Relationship));
        Guard.NotBlank(ChildEntityId);
        Guard.NotBlank(ChildEntityType.Value, nameof(ChildEntityType));
    }
}
