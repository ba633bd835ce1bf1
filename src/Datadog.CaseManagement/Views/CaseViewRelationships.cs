using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the relationships of a view.</summary>
public sealed partial record CaseViewRelationships : JsonModel
{
    /// <summary>The user who created the view.</summary>
    [JsonPropertyName("created_by")]
    public UserRelationship? CreatedBy { get; init; }

    /// <summary>The user who last modified the view.</summary>
    [JsonPropertyName("modified_by")]
    public UserRelationship? ModifiedBy { get; init; }

    /// <summary>The project that the view belongs to.</summary>
    [JsonPropertyName("project")]
    public Relationship? Project { get; init; }
}
