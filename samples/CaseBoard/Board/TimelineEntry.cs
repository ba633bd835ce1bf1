using System.Text.Json;
using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>An entry of a case's timeline, in words.</summary>
/// <param name="Comment">The text of a comment; <see langword="null"/> for what happened.</param>
/// <param name="Event">What happened; <see langword="null"/> for a comment.</param>
public sealed record TimelineEntry(string Who, DateTimeOffset? When, string? Comment, string? Event)
{
    public static TimelineEntry Of(TimelineCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var (entry, author) = (cell.Attributes, cell.Attributes.Author?.Content);
        var who = author?.Name is { Length: > 0 } name ? name : author?.Email ?? "Somebody";
        return entry.Type == TimelineCellType.Comment
            ? new TimelineEntry(who, entry.CreatedAt, entry.CellContent?.Message ?? "", null)
            : new TimelineEntry(who, entry.CreatedAt, null, Describe(entry));
    }

    // Only comments are documented. Of other entries we say what they say of themselves, and otherwise what they are called.
    private static string Describe(TimelineCellAttributes entry)
    {
        if (Text(entry, "field") is not { } field)
        {
            return Words(entry.Type?.Value ?? "something happened");
        }

        return (Text(entry, "from"), Text(entry, "to")) switch
        {
            (null, null) => $"changed the {Words(field)}",
            (null, { } to) => $"set the {Words(field)} to {to}",
            ({ } from, null) => $"cleared the {Words(field)}, which was {from}",
            ({ } from, { } to) => $"changed the {Words(field)} from {from} to {to}",
        };
    }

    private static string? Text(TimelineCellAttributes entry, string member) =>
        entry.CellContent?.AdditionalProperties.TryGetValue(member, out var value) == true && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Words(string name) =>
        name == "status_name" ? "status" : name.Replace('_', ' ').ToLowerInvariant();
}
