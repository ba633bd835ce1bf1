using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A case: something to investigate or to do, with a status, a priority, an assignee and a due date.</summary>
public sealed partial record Case : Resource, IReferencesUsers
{
    /// <summary>What the case says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseAttributes Attributes { get; init; }

    /// <summary>The users and the project that the case belongs to.</summary>
    [JsonPropertyName("relationships")]
    public partial CaseRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        included.Attach(Relationships.Assignee);
        included.Attach(Relationships.CreatedBy);
        included.Attach(Relationships.ModifiedBy);
    }
}
