namespace Datadog.CaseManagement.Testing;

internal static class DeleteCaseComment
{
    public static Answer Handle(Call call)
    {
        var id = Comments.IdFromPath(call);
        var @case = call.Case();
        call.Store.Cases.Put(@case with { Timeline = @case.Timeline.Remove(Comments.Find(@case, id)) });
        return Answer.NoContent;
    }
}
