using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Validates the settings when the program starts, and reports all errors together.</summary>
internal sealed partial class OverdueOptionsValidator : IValidateOptions<OverdueOptions>
{
    private static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxInterval = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, OverdueOptions options)
    {
        string[] failures = [.. GetFailures(options)];
        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> GetFailures(OverdueOptions options)
    {
        if (options.Interval < MinInterval || options.Interval > MaxInterval)
        {
            yield return $"{OverdueOptions.Section}:Interval must be from {MinInterval} to {MaxInterval}, not {options.Interval}.";
        }

        // An empty filter would select every case of the organisation, which must not happen by accident.
        if (string.IsNullOrWhiteSpace(options.Filter))
        {
            yield return $"{OverdueOptions.Section}:Filter is empty; use '*' or '-status:CLOSED' to search all cases.";
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
