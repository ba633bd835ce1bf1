using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a case: an issue to investigate or a task to do, with a status, a priority, an assignee and a due date.</summary>
public sealed partial record Case : Resource, IReferencesUsers
{
    /// <summary>The attributes of the case.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseAttributes Attributes { get; init; }

    /// <summary>The relationships of the case to users and to its project.</summary>
    [JsonPropertyName("relationships")]
    public partial CaseRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        Relationships.Assignee?.Attach(included);
        Relationships.CreatedBy?.Attach(included);
        Relationships.ModifiedBy?.Attach(included);
    }
}
