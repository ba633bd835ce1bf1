namespace DueDateWorker;

/// <summary>What a round came to.</summary>
/// <param name="Overdue">How many open cases are past their due date.</param>
/// <param name="Escalated">How many of them were escalated in this round.</param>
/// <param name="Failed">How many of them could not be, and are tried again in the next round.</param>
internal sealed record RoundResult(int Overdue, int Escalated, int Failed);
