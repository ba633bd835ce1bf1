using System.Text.Json;
using Datadog.CaseManagement;

namespace CaseBoard.Board;

/// <summary>An entry in the timeline of a case.</summary>
/// <param name="Comment">The text of a comment, or <see langword="null"/> for an event.</param>
/// <param name="Event">The description of an event, or <see langword="null"/> for a comment.</param>
public sealed record TimelineEntry(string Author, DateTimeOffset? CreatedAt, string? Comment, string? Event)
{
    public static TimelineEntry FromCell(TimelineCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var (attributes, user) = (cell.Attributes, cell.Attributes.Author?.Content);
        var author = user?.Name is { Length: > 0 } name ? name : user?.Email ?? "Unknown user";
        return attributes.Type == TimelineCellType.Comment
            ? new TimelineEntry(author, attributes.CreatedAt, attributes.CellContent?.Message ?? "", null)
            : new TimelineEntry(author, attributes.CreatedAt, null, DescribeEvent(attributes));
    }

    // Datadog documents only comments. Other entries are described by their members, or by their type if those are missing.
    private static string DescribeEvent(TimelineCellAttributes attributes)
    {
        if (GetString(attributes, "field") is not { } field)
        {
            return ToWords(attributes.Type?.Value ?? "updated the case");
        }

        return (GetString(attributes, "from"), GetString(attributes, "to")) switch
        {
            (null, null) => $"changed the {ToWords(field)}",
            (null, { } to) => $"set the {ToWords(field)} to {to}",
            ({ } from, null) => $"cleared the {ToWords(field)}, which was {from}",
            ({ } from, { } to) => $"changed the {ToWords(field)} from {from} to {to}",
        };
    }

    private static string? GetString(TimelineCellAttributes attributes, string member) =>
        attributes.CellContent?.AdditionalProperties.TryGetValue(member, out var value) == true && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string ToWords(string name) =>
        name == "status_name" ? "status" : name.Replace('_', ' ').ToLowerInvariant();
}
