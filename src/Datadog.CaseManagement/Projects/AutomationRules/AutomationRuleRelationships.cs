using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The users behind an automation rule.</summary>
public sealed partial record AutomationRuleRelationships : JsonModel
{
    /// <summary>The user who created the rule; <see langword="null"/>, or without data, when there is none.</summary>
    [JsonPropertyName("created_by")]
    public UserRelationship? CreatedBy { get; init; }

    /// <summary>The user who last changed the rule; <see langword="null"/>, or without data, when there is none.</summary>
    [JsonPropertyName("modified_by")]
    public UserRelationship? ModifiedBy { get; init; }
}
