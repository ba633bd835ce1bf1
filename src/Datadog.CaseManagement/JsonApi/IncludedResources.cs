using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.JsonApi;

/// <summary>The <c>included</c> of a JSON:API document: users by their identifier, and any other resource as it came.</summary>
[JsonConverter(typeof(IncludedResourcesConverter))]
internal sealed class IncludedResources
{
    private readonly List<(User? User, JsonElement Other)> _inOrder = [];
    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);

    public IEnumerable<(User? User, JsonElement Other)> InOrder => _inOrder;

    public void Add(User user)
    {
        _inOrder.Add((user, default));
        _users[user.Id] = user;
    }

    public void Add(JsonElement other) => _inOrder.Add((null, other));

    public void Attach(UserRelationship? relationship)
    {
        if (relationship?.Data is { } identifier)
        {
            relationship.User = _users.GetValueOrDefault(identifier.Id);
        }
    }

    public void Attach(UsersRelationship? relationship)
    {
        if (relationship is not null)
        {
            relationship.Users =
                [.. relationship.Data.Select(identifier => _users.GetValueOrDefault(identifier.Id)).OfType<User>()];
        }
    }
}
