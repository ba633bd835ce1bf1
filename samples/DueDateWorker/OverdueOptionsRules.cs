using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>What the settings must be like. A mistake in them ends the program at its start, with all of its mistakes at once.</summary>
internal sealed partial class OverdueOptionsRules : IValidateOptions<OverdueOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, OverdueOptions options)
    {
        string[] mistakes = [.. Mistakes(options)];
        return mistakes is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(OverdueOptions options)
    {
        if (options.Interval < Shortest || options.Interval > Longest)
        {
            yield return $"{OverdueOptions.Section}:Interval must be from {Shortest} to {Longest}, not {options.Interval}.";
        }

        // No filter would mean every case of the organisation, which is too much for a setting that was forgotten.
        if (string.IsNullOrWhiteSpace(options.Filter))
        {
            yield return $"{OverdueOptions.Section}:Filter is empty; '*' or '-status:CLOSED' looks through everything.";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            yield return $"{OverdueOptions.Section}:TimeZone '{options.TimeZone}' is not known; it must be a name such as Europe/Paris.";
        }

        if (string.IsNullOrWhiteSpace(options.Comment))
        {
            yield return $"{OverdueOptions.Section}:Comment is empty.";
        }
        else if (Placeholder.Match(options.Comment.Replace(OverdueOptions.DueDatePlaceholder, "", StringComparison.Ordinal)) is { Success: true } unknown)
        {
            yield return $"{OverdueOptions.Section}:Comment has the placeholder {unknown.Value}; there is only {OverdueOptions.DueDatePlaceholder}.";
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder { get; }
}
