using System.Globalization;
using System.Text.RegularExpressions;
using Datadog.CaseManagement;

namespace DueDateWorker;

/// <summary>
/// What the worker remembers of a case: the last line of its comment, which people can read too. It says for which due date the worker
/// came, from which priority to which, and whether that is done.
/// </summary>
internal sealed partial record EscalationNote(DateOnly DueDate, CasePriority From, CasePriority To, bool Done)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The note with which an escalation begins. Where the priority cannot rise, the comment is all there is to do.</summary>
    public static EscalationNote Begin(DateOnly dueDate, CasePriority priority)
    {
        var to = PrioritySteps.OneUp(priority);
        return new(dueDate, priority, to, Done: to == priority);
    }

    /// <summary>The note at the end of a comment; none when the comment is not the worker's.</summary>
    public static EscalationNote? Read(string? comment) =>
        LastLine.Match(comment ?? "") is { Success: true, Groups: var parts }
        && DateOnly.TryParseExact(parts["due"].ValueSpan, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
            ? new(due, new(parts["from"].Value), new(parts[parts["to"].Success ? "to" : "from"].Value), parts["state"].Value == "done")
            : null;

    /// <summary>A comment that ends with the note.</summary>
    /// <param name="text">What the comment says; the note that it may end with already is replaced.</param>
    public string At(string text) => $"{LastLine.Replace(text, "").TrimEnd()}\n\n{this}";

    /// <summary>What happens to the priority, in words.</summary>
    public string Step => From == To ? $"stays {From}" : $"{From} to {To}";

    public override string ToString() =>
        $"DueDateWorker: due {DueDate.ToString(DateFormat, CultureInfo.InvariantCulture)}, priority {Step}, {(Done ? "done" : "pending")}";

    [GeneratedRegex(@"^DueDateWorker: due (?<due>[0-9-]{10}), priority (?:stays (?<from>\S+)|(?<from>\S+) to (?<to>\S+)), (?<state>pending|done)\s*\z", RegexOptions.Multiline)]
    private static partial Regex LastLine { get; }
}
