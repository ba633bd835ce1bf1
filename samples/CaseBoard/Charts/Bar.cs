namespace CaseBoard.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="IsWarning">Whether the bar is shown in the warning colour.</param>
public sealed record Bar(string Label, int Count, bool IsWarning = false);
