namespace Datadog.CaseManagement.Testing;

internal static class GetAllCaseTypes
{
    public static Answer Handle(Call call) => Answer.Ok(Document.Of(call.Store.CaseTypes.Rows.Select(CaseTypeResource.From)));
}
