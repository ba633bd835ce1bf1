using CaseBoard.Board;

namespace CaseBoard.Charts;

/// <summary>A number of cases, which links to those cases.</summary>
/// <param name="Filter">The filter that shows the cases, or, for the current one, that shows all again.</param>
/// <param name="IsCurrent">Whether the board shows just these cases.</param>
/// <param name="IsWarning">Whether the bar is shown in the warning colour.</param>
public sealed record Bar(string Label, int Count, BoardFilter Filter, bool IsCurrent, bool IsWarning = false);
