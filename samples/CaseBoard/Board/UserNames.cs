using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>Display names of users.</summary>
public static class UserNames
{
    /// <summary>Gets the user's name, or the email address if there is no name; <see langword="null"/> if the user is not known.</summary>
    public static string? GetDisplayName(UserRelationship? relationship) => GetDisplayName(relationship?.User);

    /// <inheritdoc cref="GetDisplayName(UserRelationship?)"/>
    public static string? GetDisplayName(User? user) => user?.Attributes is { } attributes
        ? attributes.Name is { Length: > 0 } name ? name : attributes.Email
        : null;

    /// <summary>Gets what a form shows for the user and finds the user by: the email address.</summary>
    public static string? GetEmail(UserRelationship? relationship) => relationship?.User?.Attributes.Email ?? relationship?.Data?.Id;
}
