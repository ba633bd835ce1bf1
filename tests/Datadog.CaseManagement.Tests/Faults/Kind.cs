using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>A kind of operation, as far as faults are concerned: a row of <see cref="Kinds"/>.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="IsRepeatable">Whether it is to be sent again after a failure whose outcome is unknown.</param>
/// <param name="Answer">The good answer; <see langword="null"/> for a 204.</param>
/// <param name="CallAsync">Makes the call.</param>
internal sealed record Kind(string Name, bool IsRepeatable, string? Answer, Func<TestClient, CancellationToken, Task> CallAsync)
{
    /// <summary>The good answers that the call gets before the fault strikes: the first pages of a stream.</summary>
    public IReadOnlyList<string> AnswersBefore { get; init; } = [];

    /// <summary>Whether the good answer is a list.</summary>
    public bool IsList => Answer?.StartsWith("""{"data":[""", StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether SocketsHttpHandler itself sends the request again, three times, when a connection ends without a byte of an answer. It
    /// does so below the library, but only where it has not begun to send a body.
    /// </summary>
    public bool IsSentAgainByTheHandler { get; init; }

    public override string ToString() => Name;
}
