using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the relationships of an automation rule.</summary>
public sealed partial record AutomationRuleRelationships : JsonModel
{
    /// <summary>
    /// The user who created the rule. If there is none, the value is <see langword="null"/> or its <see cref="Relationship.Data"/> is
    /// <see langword="null"/>.
    /// </summary>
    [JsonPropertyName("created_by")]
    public UserRelationship? CreatedBy { get; init; }

    /// <summary>
    /// The user who last modified the rule. If there is none, the value is <see langword="null"/> or its <see cref="Relationship.Data"/> is
    /// <see langword="null"/>.
    /// </summary>
    [JsonPropertyName("modified_by")]
    public UserRelationship? ModifiedBy { get; init; }
}
