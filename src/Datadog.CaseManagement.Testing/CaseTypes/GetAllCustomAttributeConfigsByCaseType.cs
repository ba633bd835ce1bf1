namespace Datadog.CaseManagement.Testing;

internal static class GetAllCustomAttributeConfigsByCaseType
{
    public static Answer Handle(Call call)
    {
        var caseType = call.CaseType();
        return Answer.Ok(Document.Of(call.Store.CustomAttributes.Rows
            .Where(attribute => attribute.CaseTypeId == caseType.Id)
            .Select(attribute => CustomAttributeResource.From(attribute, call.Store))));
    }
}
