namespace DueDateWorker.Observability;

/// <summary>What is known of past rounds.</summary>
/// <param name="StartedAt">When the worker was started.</param>
/// <param name="LastSuccess">When a round last came to its end; none when none has yet.</param>
/// <param name="LastFailure">When a round last failed as a whole; none when one has succeeded since.</param>
/// <param name="LeftOver">How many cases the last round that came to its end left to the next.</param>
internal sealed record RoundHistory(DateTimeOffset StartedAt, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, int LeftOver);
