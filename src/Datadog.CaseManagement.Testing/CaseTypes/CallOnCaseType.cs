namespace Datadog.CaseManagement.Testing;

/// <summary>What the operations on one case type have in common.</summary>
internal static class CallOnCaseType
{
    public static StoredCaseType CaseType(this Call call) =>
        call.Find(call.Store.CaseTypes, "case_type_id", "CaseTypeId", CaseTypeResource.Type);

    /// <summary>The custom attribute that the path names, if it is one of the case type that the path names.</summary>
    public static StoredCustomAttribute? CustomAttributeIfAny(this Call call)
    {
        var caseTypeId = call.UuidFromPath("case_type_id", "CaseTypeId");
        var attribute = call.Store.CustomAttributes.Find(call.UuidFromPath("custom_attribute_id", "CustomAttributeId"));
        return Uuid.AreEqual(attribute?.CaseTypeId, caseTypeId) ? attribute : null;
    }
}
