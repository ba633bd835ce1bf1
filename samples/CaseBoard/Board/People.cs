using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>What people are called.</summary>
public static class People
{
    /// <summary>The name, or the email address of somebody without; <see langword="null"/> for nobody, or nobody known.</summary>
    public static string? NameOf(UserRelationship? relationship) =>
        relationship?.User?.Attributes is { } user ? user.Name is { Length: > 0 } name ? name : user.Email : null;
}
