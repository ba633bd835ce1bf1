using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a link, for example from a case (the parent) to a case that it blocks (the child).</summary>
public sealed partial record CreateCaseLinkRequest : JsonModel, IRequestAttributes
{
    /// <summary>The UUID of the parent entity.</summary>
    [JsonPropertyName("parent_entity_id")]
    public required string ParentEntityId { get; init; }

    /// <summary>The type of the parent entity.</summary>
    [JsonPropertyName("parent_entity_type")]
    public required CaseLinkEntityType ParentEntityType { get; init; }

    /// <summary>The relationship of the parent entity to the child entity.</summary>
    [JsonPropertyName("relationship")]
    public required CaseLinkRelationship Relationship { get; init; }

    /// <summary>The UUID of the child entity.</summary>
    [JsonPropertyName("child_entity_id")]
    public required string ChildEntityId { get; init; }

    /// <summary>The type of the child entity.</summary>
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
