namespace Datadog.CaseManagement.Testing;

internal static class GetCaseView
{
    public static Answer Handle(Call call) => Answer.Ok(CaseViewResource.Document(call.CaseView(), call.Store));
}
