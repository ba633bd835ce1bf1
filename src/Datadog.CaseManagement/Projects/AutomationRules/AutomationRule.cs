using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>An automation rule of a project: an action, such as running a workflow, and what sets it off.</summary>
public sealed partial record AutomationRule : Resource, IReferencesUsers
{
    /// <summary>What the rule says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial AutomationRuleAttributes Attributes { get; init; }

    /// <summary>The users behind the rule.</summary>
    [JsonPropertyName("relationships")]
    public partial AutomationRuleRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        included.Attach(Relationships.CreatedBy);
        included.Attach(Relationships.ModifiedBy);
    }
}
