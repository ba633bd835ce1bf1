using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a view: a saved search for the cases of a project.</summary>
public sealed partial record CaseView : Resource, IReferencesUsers
{
    /// <summary>The attributes of the view.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseViewAttributes Attributes { get; init; }

    /// <summary>The relationships of the view to users and to its project.</summary>
    [JsonPropertyName("relationships")]
    public partial CaseViewRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        Relationships.CreatedBy?.Attach(included);
        Relationships.ModifiedBy?.Attach(included);
    }
}
