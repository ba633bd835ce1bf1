namespace Datadog.CaseManagement.Testing;

internal static class GetCase
{
    public static Answer Handle(Call call) => Answer.Ok(CaseResource.Document(call.Case(), call.Store));
}
