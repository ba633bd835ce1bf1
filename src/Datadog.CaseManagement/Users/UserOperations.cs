using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Users;

/// <summary>The operations on users.</summary>
internal static class UserOperations
{
    public static readonly ListOperation<User> ListUsers =
        new(HttpMethod.Get, "/api/v2/users", OAuthScope.UserAccessRead, isIdempotent: true);

    public static readonly ResourceOperation<User> GetUser =
        new(HttpMethod.Get, "/api/v2/users/{user_id}", OAuthScope.UserAccessRead, isIdempotent: true);
}
