namespace CaseBoard.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Warns">Whether it counts what is too late.</param>
public sealed record Bar(string Label, int Count, bool Warns = false);
