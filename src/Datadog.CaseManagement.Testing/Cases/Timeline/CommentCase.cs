namespace Datadog.CaseManagement.Testing;

internal static class CommentCase
{
    public static Answer Handle(Call call)
    {
        var text = Comments.TextFrom(call);
        var @case = call.Case();
        var comment = new StoredCell(StoredCell.Comment, Comments.Content(text), call.Now, call.Store.CurrentUserId);
        call.Store.Cases.Put(@case with { Timeline = @case.Timeline.Add(comment) });
        return Answer.Ok(Document.Of([TimelineCellResource.From(comment, call.Store)]));
    }
}
