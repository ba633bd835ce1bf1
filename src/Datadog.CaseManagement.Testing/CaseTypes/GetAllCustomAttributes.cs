namespace Datadog.CaseManagement.Testing;

internal static class GetAllCustomAttributes
{
    public static Answer Handle(Call call) =>
        Answer.Ok(Document.Of(call.Store.CustomAttributes.Rows.Select(attribute => CustomAttributeResource.From(attribute, call.Store))));
}
