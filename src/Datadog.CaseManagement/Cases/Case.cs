using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A case: something to investigate or to do, with a status, a priority, an assignee and a due date.</summary>
public sealed partial record Case : Resource, IReferencesUsers
{
    /// <summary>What the case says of itself.</summary>
    [JsonPropertyName("attributes")]
    public CaseAttributes Attributes { get => field ?? Absent<CaseAttributes>.Instance; init; }

    /// <summary>The users and the project that the case belongs to.</summary>
    [JsonPropertyName("relationships")]
    public CaseRelationships Relationships { get => field ?? Absent<CaseRelationships>.Instance; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        included.Attach(Relationships.Assignee);
        included.Attach(Relationships.CreatedBy);
        included.Attach(Relationships.ModifiedBy);
    }
}
