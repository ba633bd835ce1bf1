using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the relationships of a project.</summary>
public sealed partial record ProjectRelationships : JsonModel
{
    /// <summary>The links to the teams that are members of the project, of the type <see cref="ResourceType.TeamLink"/>.</summary>
    [JsonPropertyName("member_team")]
    public ToManyRelationship? MemberTeam { get; init; }

    /// <summary>The users who are members of the project.</summary>
    [JsonPropertyName("member_user")]
    public UsersRelationship? MemberUser { get; init; }
}
