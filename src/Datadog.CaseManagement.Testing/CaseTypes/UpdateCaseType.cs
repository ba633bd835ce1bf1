namespace Datadog.CaseManagement.Testing;

internal static class UpdateCaseType
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, CaseTypeResource.Type).AttributesIfAny;
        var caseType = call.CaseType();
        var updated = attributes is { } changes ? Apply(caseType, changes) : caseType;
        return Answer.Ok(Document.Of(CaseTypeResource.From(call.Store.CaseTypes.Put(updated))));
    }

    // A member that is left out keeps its value, null takes the value away: the two are not the same.
    private static StoredCaseType Apply(StoredCaseType caseType, Members changes)
    {
        if (changes.Has("emoji"))
        {
            caseType = caseType with { Emoji = changes.Text("emoji") is { } emoji ? Emoji.Checked(emoji) : null };
        }

        if (changes.Has("deleted_at"))
        {
            caseType = caseType with { DeletedAt = changes.Text("deleted_at") is { } time ? Timestamp.Read(time) : null };
        }

        return caseType with
        {
            Name = changes.NonEmptyText("name", caseType.Name),
            Description = changes.Text("description", caseType.Description),
        };
    }
}
