using System.Net;

namespace Datadog.CaseManagement.Testing;

internal static class UpdateCaseComment
{
    public static Answer Handle(Call call)
    {
        var id = Comments.IdFromPath(call);
        var text = Comments.TextFrom(call);
        var @case = call.Case();
        var comment = Comments.Find(@case, id);
        var edited = comment with { Content = Comments.Content(text), ModifiedAt = call.Now };
        call.Store.Cases.Put(@case with { Timeline = @case.Timeline.Replace(comment, edited) });
        return Answer.Empty(HttpStatusCode.OK);
    }
}
