using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing.Users;

/// <summary>The JSON of a user, as it is in <c>included</c>.</summary>
internal static class UserResource
{
    public const string Type = "user";

    public static JsonObject Create(InMemoryUser user) => new()
    {
        ["id"] = user.Id,
        ["type"] = Type,
        ["attributes"] = new JsonObject
        {
            ["active"] = user.Active,
            ["email"] = user.Email,
            ["handle"] = user.Handle,
            ["name"] = user.Name,
        },
    };
}
