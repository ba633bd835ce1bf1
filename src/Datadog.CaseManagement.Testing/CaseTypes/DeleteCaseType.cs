namespace Datadog.CaseManagement.Testing;

/// <summary>Marks a case type as deleted. As recorded, it succeeds also when there is nothing left to delete.</summary>
internal static class DeleteCaseType
{
    public static Answer Handle(Call call)
    {
        if (call.Store.CaseTypes.Find(call.UuidFromPath("case_type_id", "CaseTypeId")) is { } caseType)
        {
            call.Store.CaseTypes.Put(caseType with { DeletedAt = caseType.DeletedAt ?? call.Now });
        }

        return Answer.NoContent;
    }
}
