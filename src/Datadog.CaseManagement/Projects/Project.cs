using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>A project: what cases belong to. It gives their keys the beginning and holds the settings that they share.</summary>
public sealed partial record Project : Resource, IReferencesUsers
{
    /// <summary>What the project says of itself.</summary>
    [JsonPropertyName("attributes")]
    public partial ProjectAttributes Attributes { get; init; }

    /// <summary>The teams and users that belong to the project.</summary>
    [JsonPropertyName("relationships")]
    public partial ProjectRelationships Relationships { get; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included) => included.Attach(Relationships.MemberUser);
}
