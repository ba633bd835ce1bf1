namespace Datadog.CaseManagement.Testing;

internal static class CreateCaseType
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, CaseTypeResource.Type).Attributes;
        var caseType = new StoredCaseType(Store.NewId(), attributes.NonEmptyText("name"))
        {
            Description = attributes.Text("description"),
            Emoji = attributes.Text("emoji") is { } emoji ? Emoji.Checked(emoji) : null,
        };

        return Answer.Created(Document.Of(CaseTypeResource.From(call.Store.CaseTypes.Put(caseType))));
    }
}
