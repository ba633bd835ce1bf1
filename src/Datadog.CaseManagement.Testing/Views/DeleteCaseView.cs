namespace Datadog.CaseManagement.Testing;

internal static class DeleteCaseView
{
    public static Answer Handle(Call call)
    {
        call.Store.CaseViews.Remove(call.CaseView());
        return Answer.NoContent;
    }
}
