using CaseBoard.Problems;
using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>What somebody saw who wants to change a field of a case, so that nobody undoes unawares what another has just done.</summary>
/// <param name="Field">What people call the field.</param>
/// <param name="Read">Reads it.</param>
/// <param name="Value">What it was when it was seen.</param>
/// <param name="Wanted">What it is to become.</param>
public sealed record Seen(string Field, Func<Case, string?> Read, string? Value, string? Wanted)
{
    /// <summary>The conflict with what the field is by now; <see langword="null"/> when there is none.</summary>
    public Problem? Conflict(Case now)
    {
        var value = Read(now);
        return value == Value || value == Wanted
            ? null
            : new Problem(
                StatusCodes.Status409Conflict,
                $"Meanwhile somebody has changed the {Field} to {value ?? "nothing"}. It was left at that: if you still want to change it, do so again.");
    }
}
