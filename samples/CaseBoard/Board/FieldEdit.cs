using CaseBoard.Problems;
using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>An edit of one field of a case, which detects that someone else has changed the field since the form was shown.</summary>
/// <param name="Field">The name of the field, as the user knows it.</param>
/// <param name="Original">The value that the form showed.</param>
/// <param name="Updated">The value that the user has chosen.</param>
/// <param name="Read">Reads the field from a case.</param>
/// <param name="SendAsync">Sends the value to Datadog.</param>
/// <param name="Notice">What the user is told when the value has been saved.</param>
public sealed record FieldEdit(
    string Field, string? Original, string? Updated, Func<Case, string?> Read, Func<Task> SendAsync, string Notice)
{
    /// <summary>Gets the conflict with the current value of the field, or <see langword="null"/> if there is none.</summary>
    public Problem? GetConflict(Case current)
    {
        var value = Read(current);
        return value == Original || value == Updated
            ? null
            : new Problem(
                StatusCodes.Status409Conflict,
                $"Someone else has changed the {Field} to {value ?? "none"}. Your change was not saved; submit it again to replace theirs.");
    }
}
