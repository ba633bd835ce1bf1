using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// The comments among the entries of a case's timeline. A comment counts in <c>comment_count</c> and changes nothing else of the case,
/// not even <c>modified_at</c>. One that was deleted is gone. Any user may edit and delete any comment, but no other entry.
/// </summary>
internal static class Comments
{
    public static string TextFrom(Call call) => RequestData.Read(call.Body, CaseResource.Type).Attributes.NonEmptyText("comment");

    public static JsonObject Content(string text) => new() { ["message"] = text };

    public static int Count(StoredCase @case) => @case.Timeline.Count(IsComment);

    public static string IdFromPath(Call call) => call.UuidFromPath("cell_id", "CommentID");

    public static StoredCell Find(StoredCase @case, string id) =>
        @case.Timeline.Find(cell => IsComment(cell) && string.Equals(cell.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw Errors.NotFound("failed to get timeline cell: timeline cell");

    private static bool IsComment(StoredCell cell) => cell.Type == StoredCell.Comment;
}
