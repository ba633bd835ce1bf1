namespace Datadog.CaseManagement.Testing;

/// <summary>A comment on a case to add to the in-memory Datadog.</summary>
/// <param name="Text">The text of the comment, in Markdown.</param>
public sealed record InMemoryComment(string Text)
{
    /// <summary>The user who wrote the comment; by default <see cref="InMemoryDatadog.CurrentUser"/>. A user who is not known yet is added.</summary>
    public InMemoryUser? Author { get; init; }

    /// <summary>The time of the comment; by default the current time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
