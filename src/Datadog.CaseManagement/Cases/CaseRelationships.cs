using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The resources related to a case.</summary>
public sealed partial record CaseRelationships : JsonModel
{
    /// <summary>The user who is to work on the case; <see langword="null"/>, or without data, when nobody is.</summary>
    [JsonPropertyName("assignee")]
    public UserRelationship? Assignee { get; init; }

    /// <summary>The user who created the case.</summary>
    [JsonPropertyName("created_by")]
    public UserRelationship? CreatedBy { get; init; }

    /// <summary>The user who last changed the case.</summary>
    [JsonPropertyName("modified_by")]
    public UserRelationship? ModifiedBy { get; init; }

    /// <summary>The project that the case belongs to.</summary>
    [JsonPropertyName("project")]
    public Relationship? Project { get; init; }
}
