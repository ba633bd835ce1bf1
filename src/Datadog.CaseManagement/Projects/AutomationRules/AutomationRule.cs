using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>An automation rule of a project: an action, such as running a workflow, and what sets it off.</summary>
public sealed partial record AutomationRule : Resource, IReferencesUsers
{
    /// <summary>What the rule says of itself.</summary>
    [JsonPropertyName("attributes")]
    public AutomationRuleAttributes Attributes { get => field ?? Absent<AutomationRuleAttributes>.Instance; init; }

    /// <summary>The users behind the rule.</summary>
    [JsonPropertyName("relationships")]
    public AutomationRuleRelationships Relationships { get => field ?? Absent<AutomationRuleRelationships>.Instance; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        included.Attach(Relationships.CreatedBy);
        included.Attach(Relationships.ModifiedBy);
    }
}
