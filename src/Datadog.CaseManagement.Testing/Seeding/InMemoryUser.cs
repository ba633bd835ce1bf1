using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing;

/// <summary>A user of the in-memory Datadog, who can be assigned to cases and be the current user.</summary>
/// <param name="Name">The display name; empty for a user who was invited and has not signed in.</param>
/// <param name="Email">The email address.</param>
public sealed record InMemoryUser(string Name, string Email)
{
    /// <summary>The user's UUID, which is created with the user. A copy made by a <c>with</c> expression is the same user.</summary>
    public string Id { get; } = Uuid.New();

    /// <summary>The handle; by default the email address.</summary>
    public string Handle { get => field ?? Email; init; }

    /// <summary>
    /// Whether the user is active; by default <see langword="true"/>. The <see cref="UserStatus"/> of an inactive user is
    /// <see cref="UserStatus.Pending"/> if <see cref="Name"/> is empty, otherwise <see cref="UserStatus.Disabled"/>.
    /// </summary>
    public bool Active { get; init; } = true;

    /// <summary>The job title; by default none.</summary>
    public string? Title { get; init; }
}
