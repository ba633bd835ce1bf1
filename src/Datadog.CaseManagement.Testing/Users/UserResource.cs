using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Storage;

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

/// <summary>The JSON of a user, as the operations on users have it.</summary>
internal static class AccountResource
{
    public static JsonObject Create(StoredUser user, Store store) => new()
    {
        ["type"] = "users",
        ["id"] = user.Id,
        ["attributes"] = new JsonObject
        {
            ["name"] = user.User.Name.Length == 0 ? null : user.User.Name,
            ["handle"] = user.User.Handle,
            ["created_at"] = Timestamp.Format(user.CreatedAt),
            ["modified_at"] = Timestamp.Format(user.ModifiedAt),
            ["email"] = user.User.Email,
            ["icon"] = $"https://secure.gravatar.com/avatar/{Hash(user.User.Email)}?s=48&d=retro",
            ["title"] = user.User.Title,
            ["verified"] = !user.IsPending,
            ["service_account"] = false,
            ["disabled"] = user.IsDisabled,
            ["allowed_login_methods"] = new JsonArray(),
            ["status"] = user.Status,
        },
        ["relationships"] = new JsonObject
        {
            ["roles"] = new JsonObject { ["data"] = new JsonArray() },
            ["org"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "orgs", ["id"] = store.OrganizationId } },
        },
    };

    // The hash by which Gravatar finds the icon of an email address.
#pragma warning disable CA1308, CA5351
    private static string Hash(string email) =>
        Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(email.ToLowerInvariant()))).ToLowerInvariant();
#pragma warning restore CA1308, CA5351
}
