using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A view: a search for cases of one project, saved under a name.</summary>
public sealed partial record CaseView : Resource, IReferencesUsers
{
    /// <summary>What the view says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial CaseViewAttributes Attributes { get; init; }

    /// <summary>The users and the project that the view belongs to.</summary>
    [JsonPropertyName("relationships")]
    public partial CaseViewRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        included.Attach(Relationships.CreatedBy);
        included.Attach(Relationships.ModifiedBy);
    }
}
