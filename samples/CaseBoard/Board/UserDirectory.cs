using System.Net;
using CaseBoard.Problems;
using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>Finds the users to whom cases are assigned.</summary>
public sealed class UserDirectory(UsersClient users)
{
    private const int MaxNamed = 5;

    private static readonly UserSearchOptions Active = new() { Statuses = [UserStatus.Active] };

    /// <summary>Lists the first users, for suggestions. There are none if the keys may not read users.</summary>
    public async Task<IReadOnlyList<User>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await users.SearchPageAsync(null, Active, cancellationToken)).Items;
        }
        catch (DatadogApiException exception) when (exception.StatusCode == HttpStatusCode.Forbidden)
        {
            return [];
        }
    }

    /// <summary>Finds the user with an email address, or with a name or a part of it.</summary>
    /// <exception cref="ProblemException">There is no such user, or there are several.</exception>
    public async Task<User> FindAsync(string nameOrEmail, CancellationToken cancellationToken)
    {
        if (nameOrEmail.Contains('@', StringComparison.Ordinal))
        {
            return await users.FindByEmailAsync(nameOrEmail, cancellationToken) switch
            {
                null => throw NotFound($"Datadog has no user with the email address {nameOrEmail}."),
                { Attributes.Status: { } status } when status == UserStatus.Disabled => throw NotFound($"{nameOrEmail} has been deactivated in Datadog."),
                { } user => user,
            };
        }

        var found = await users.SearchAsync(nameOrEmail, Active, cancellationToken).ToListAsync(cancellationToken);
        var named = found.Where(user => nameOrEmail.Equals(user.Attributes.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        return (named.Count == 0 ? found : named) switch
        {
            [var user] => user,
            [] => throw NotFound($"Datadog has no user whose name or email address contains {nameOrEmail}."),
            var several => throw NotFound($"{several.Count} users match {nameOrEmail}: {Name(several)}. Enter the email address."),
        };
    }

    private static string Name(List<User> found) =>
        string.Join(", ", found.Take(MaxNamed).Select(user => $"{UserNames.GetDisplayName(user)} ({user.Attributes.Email})"))
        + (found.Count > MaxNamed ? " and others" : "");

    private static ProblemException NotFound(string message) =>
        new(new Problem(StatusCodes.Status400BadRequest, message) { Field = nameof(CaseForm.Assignee) });
}
