namespace Datadog.CaseManagement.Testing;

/// <summary>Adds a custom attribute to a case type. A key that the case type has already is a bad request.</summary>
internal static class CreateCustomAttributeConfig
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, CustomAttributeResource.Type).Attributes;
        var (key, displayName) = (attributes.NonEmptyText("key"), attributes.NonEmptyText("display_name"));
        var type = StoredCustomAttribute.CheckedType(attributes.NonEmptyText("type"));
        var isMulti = attributes.Flag("is_multi") ?? throw Errors.BadRequest();
        var description = attributes.Text("description");

        var caseType = call.CaseType();
        if (call.Store.FindCustomAttribute(caseType.Id, key) is not null)
        {
            throw Errors.BadRequest();
        }

        var created = call.Store.CustomAttributes.Put(new StoredCustomAttribute
        {
            Id = Store.NewId(),
            CaseTypeId = caseType.Id,
            Key = key,
            DisplayName = displayName,
            Type = type,
            IsMulti = isMulti,
            Description = description,
        });
        return Answer.Created(Document.Of(CustomAttributeResource.From(created, call.Store)));
    }
}
