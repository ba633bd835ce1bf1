namespace Datadog.CaseManagement.Testing;

/// <summary>A user whom the in-memory Datadog knows: they can be assigned to cases, and act on them as the current user.</summary>
/// <param name="Name">The display name; empty for a user who was invited and has not signed in.</param>
/// <param name="Email">The email address.</param>
public sealed record InMemoryUser(string Name, string Email)
{
    /// <summary>The user's UUID, made by the in-memory Datadog. A copy made by a <c>with</c> expression is the same user.</summary>
    public string Id { get; } = Store.NewId();

    /// <summary>The handle; the email address unless set.</summary>
    public string Handle { get => field ?? Email; init; }

    /// <summary>Whether the user is active; <see langword="true"/> unless set.</summary>
    public bool Active { get; init; } = true;
}
