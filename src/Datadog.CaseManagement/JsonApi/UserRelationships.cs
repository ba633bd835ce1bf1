using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the relationships of a user.</summary>
public sealed partial record UserRelationships : JsonModel
{
    /// <summary>The organization of the user. Its JSON name is <c>org</c>.</summary>
    [JsonPropertyName("org")]
    public Relationship? Organization { get; init; }

    /// <summary>The other organizations that the user belongs to. Its JSON name is <c>other_orgs</c>.</summary>
    [JsonPropertyName("other_orgs")]
    public ToManyRelationship? OtherOrganizations { get; init; }

    /// <summary>The accounts of the user in other organizations.</summary>
    [JsonPropertyName("other_users")]
    public ToManyRelationship? OtherUsers { get; init; }

    /// <summary>The roles of the user.</summary>
    [JsonPropertyName("roles")]
    public ToManyRelationship? Roles { get; init; }

    internal UserRelationships Copy() => this with
    {
        Organization = Organization is null ? null : Organization with { },
        OtherOrganizations = OtherOrganizations is null ? null : OtherOrganizations with { },
        OtherUsers = OtherUsers is null ? null : OtherUsers with { },
        Roles = Roles is null ? null : Roles with { },
    };
}
