using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API relationship to a user.</summary>
public sealed partial record UserRelationship : Relationship
{
    // The user of the document, which other relationships share. The property returns a copy, because two models never share an object.
    private User? _included;
    private User? _user;

    /// <summary>Initializes a new instance of the <see cref="UserRelationship"/> class without a related user.</summary>
    public UserRelationship()
    {
    }

    /// <summary>
    /// The user, with name, email address and handle; <see langword="null"/> if the response does not include the user. In that case,
    /// <see cref="Relationship.Data"/> still contains the identifier.
    /// </summary>
    /// <remarks>The user is stored with the relationship, as <c>@user</c>, but not sent.</remarks>
    [JsonPropertyName("@user")]
    public User? User
    {
        get => _user ??= _included?.Copy();
        init => _user = value;
    }

    internal void Attach(IncludedResources included) => _included = included.FindUser(Data);
}
