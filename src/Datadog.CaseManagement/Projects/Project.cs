using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a project: a group of cases with common settings. The keys of its cases start with its key.</summary>
public sealed partial record Project : Resource, IReferencesUsers
{
    /// <summary>The attributes of the project.</summary>
    [JsonPropertyName("attributes")]
    public partial ProjectAttributes Attributes { get; init; }

    /// <summary>The relationships of the project to teams and users.</summary>
    [JsonPropertyName("relationships")]
    public partial ProjectRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included) => Relationships.MemberUser?.Attach(included);
}
