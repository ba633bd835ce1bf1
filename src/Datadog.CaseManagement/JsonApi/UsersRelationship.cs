using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a JSON:API relationship to any number of users.</summary>
public sealed partial record UsersRelationship : ToManyRelationship
{
    /// <summary>
    /// The users that the response includes, with name, email address and handle, in the order of <see cref="ToManyRelationship.Data"/>,
    /// which also contains the identifiers of users that the response does not include.
    /// </summary>
    /// <remarks>The users are stored with the relationship, as <c>@users</c>, but not sent.</remarks>
    [JsonPropertyName("@users")]
    public partial IReadOnlyList<User> Users { get; init; }

    internal void Attach(IncludedResources included)
    {
        List<User> users = [.. Data.Select(included.FindUser).OfType<User>().Select(user => user.Copy())];
        _users = users.Count > 0 ? users : _users;
    }
}
