using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents an automation rule of a project: a trigger and the action that it starts, such as a workflow.</summary>
public sealed partial record AutomationRule : Resource, IReferencesUsers
{
    /// <summary>The attributes of the automation rule.</summary>
    [JsonPropertyName("attributes")]
    public partial AutomationRuleAttributes Attributes { get; init; }

    /// <summary>The relationships of the automation rule to users.</summary>
    [JsonPropertyName("relationships")]
    public partial AutomationRuleRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        Relationships.CreatedBy?.Attach(included);
        Relationships.ModifiedBy?.Attach(included);
    }
}
