using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the relationships of a case.</summary>
public sealed partial record CaseRelationships : JsonModel
{
    /// <summary>
    /// The user whom the case is assigned to. If the case is not assigned, the value is <see langword="null"/> or its
    /// <see cref="Relationship.Data"/> is <see langword="null"/>.
    /// </summary>
    [JsonPropertyName("assignee")]
    public UserRelationship? Assignee { get; init; }

    /// <summary>The user who created the case.</summary>
    [JsonPropertyName("created_by")]
    public UserRelationship? CreatedBy { get; init; }

    /// <summary>The user who last modified the case.</summary>
    [JsonPropertyName("modified_by")]
    public UserRelationship? ModifiedBy { get; init; }

    /// <summary>The project that the case belongs to.</summary>
    [JsonPropertyName("project")]
    public Relationship? Project { get; init; }
}
