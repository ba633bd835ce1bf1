using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A user as <c>included</c> shows them.</summary>
internal static class UserResource
{
    public const string Type = "user";

    public static JsonObject From(InMemoryUser user) => new()
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
