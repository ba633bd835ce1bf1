using System.Net;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Cases;

// A comment counts in comment_count and changes nothing else of the case, not even modified_at. Any user can edit and delete any comment,
// but no other entry of the timeline.
internal static partial class CaseEndpoints
{
    private static ApiResult CommentCase(RequestContext context)
    {
        var text = ReadComment(context);
        var @case = FindCase(context);
        var comment = new StoredTimelineCell(StoredTimelineCell.Comment, CommentContent(text), context.Now, context.Store.CurrentUserId);
        context.Store.Cases.Put(@case with { Timeline = @case.Timeline.Add(comment) });
        return ApiResult.Ok(ResponseDocument.Create([TimelineCellResource.Create(comment, context.Store)]));
    }

    private static ApiResult UpdateCaseComment(RequestContext context)
    {
        var id = ReadCommentId(context);
        var text = ReadComment(context);
        var @case = FindCase(context);
        var comment = FindComment(@case, id);
        var edited = comment with { Content = CommentContent(text), ModifiedAt = context.Now };
        context.Store.Cases.Put(@case with { Timeline = @case.Timeline.Replace(comment, edited) });
        return ApiResult.Empty(HttpStatusCode.OK);
    }

    private static ApiResult DeleteCaseComment(RequestContext context)
    {
        var id = ReadCommentId(context);
        var @case = FindCase(context);
        context.Store.Cases.Put(@case with { Timeline = @case.Timeline.Remove(FindComment(@case, id)) });
        return ApiResult.NoContent;
    }

    /// <summary>Lists the comments and the changes of a case, a page at a time, by default the newest first.</summary>
    private static ApiResult ListCaseTimeline(RequestContext context)
    {
        var page = PageRequest.Read(context.Query, firstNumber: 0);
        var cells = context.Query.ReadBoolean("sort[ascending]") ? FindCase(context).Timeline : FindCase(context).Timeline.Reverse();
        return ApiResult.Ok(ResponseDocument.Create(page.Apply(cells).Select(cell => TimelineCellResource.Create(cell, context.Store))));
    }

    private static string ReadComment(RequestContext context) =>
        context.ReadResource(CaseResource.Type).Attributes.ReadRequiredString("comment") is { Length: > 0 } text ? text : throw ApiErrors.BadRequest();

    private static string ReadCommentId(RequestContext context) => context.ReadUuid("cell_id", "CommentID");

    private static JsonObject CommentContent(string text) => new() { ["message"] = text };

    private static StoredTimelineCell FindComment(StoredCase @case, string id) =>
        @case.Timeline.Find(cell => cell.IsComment && Uuid.AreEqual(cell.Id, id))
        ?? throw ApiErrors.NotFound("timeline cell", "failed to get timeline cell: ");
}
