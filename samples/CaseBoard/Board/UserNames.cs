using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>Display names of users.</summary>
public static class UserNames
{
    /// <summary>Gets the user's name, or the email address if there is no name; <see langword="null"/> if the user is not known.</summary>
    public static string? GetDisplayName(UserRelationship? relationship) =>
        relationship?.User?.Attributes is { } user ? user.Name is { Length: > 0 } name ? name : user.Email : null;
}
