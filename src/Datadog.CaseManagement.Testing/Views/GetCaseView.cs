namespace Datadog.CaseManagement.Testing;

internal static class GetCaseView
{
    public static Answer Handle(Call call) => Answer.Ok(CaseViewResource.Show(call.CaseView(), call.Store));
}
