namespace Datadog.CaseManagement.Testing;

internal static class GetCase
{
    public static Answer Handle(Call call) => Answer.Ok(CaseResource.Show(call.Case(), call.Store));
}
