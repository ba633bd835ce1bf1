using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest.Exchanges;

/// <summary>Changing one thing about a case.</summary>
internal static class CaseFieldExchanges
{
    public static IReadOnlyList<Exchange> All { get; } =
    [
        Of("ArchiveCase", "POST", "archive", """{"data":{"type":"case"}}""", cases => cases.ArchiveAsync("CASEM-1")),
        Of("UnarchiveCase", "POST", "unarchive", """{"data":{"type":"case"}}""", cases => cases.UnarchiveAsync("CASEM-1")),
        Of("AssignCase", "POST", "assign", Attributes("""{"assignee_id":"u1"}"""), cases => cases.AssignAsync("CASEM-1", "u1")),
        Of("UnassignCase", "POST", "unassign", """{"data":{"type":"case"}}""", cases => cases.UnassignAsync("CASEM-1")),
        Of("UpdateCaseTitle", "POST", "title", Attributes("""{"title":"Disk full 🔥"}"""), cases => cases.UpdateTitleAsync("CASEM-1", "Disk full 🔥")),
        Of("UpdateCaseDescription", "POST", "description", Attributes("""{"description":""}"""), cases => cases.UpdateDescriptionAsync("CASEM-1", "")),
        Of("UpdateStatus", "POST", "status", Attributes("""{"status_name":"New"}"""), cases => cases.UpdateStatusAsync("CASEM-1", "New")),
        Of("UpdatePriority", "POST", "priority", Attributes("""{"priority":"P2"}"""), cases => cases.UpdatePriorityAsync("CASEM-1", CasePriority.P2)),
        Of(
            "UpdateCaseDueDate", "POST", "due_date", Attributes("""{"due_date":"2026-12-31"}"""),
            cases => cases.UpdateDueDateAsync("CASEM-1", new DateOnly(2026, 12, 31))),
        Of(
            "UpdateCaseResolvedReason", "POST", "resolved_reason", Attributes("""{"security_resolved_reason":"FALSE_POSITIVE"}"""),
            cases => cases.UpdateResolvedReasonAsync("CASEM-1", CaseResolvedReason.FalsePositive)),
        Of(
            "UpdateAttributes", "POST", "attributes", Attributes("""{"attributes":{"service":["web","db"]}}"""),
            cases => cases.UpdateAttributesAsync("CASEM-1", new Dictionary<string, IReadOnlyList<string>> { ["service"] = ["web", "db"] })),
        Of(
            "UpdateCaseCustomAttribute", "POST", "custom_attributes/region",
            Attributes("""{"type":"SELECT","is_multi":true,"value":["eu","us"]}"""),
            cases => cases.UpdateCustomAttributeAsync("CASEM-1", "region", CustomAttributeValue.Select(["eu", "us"]))),
        Of(
            "DeleteCaseCustomAttribute", "DELETE", "custom_attributes/region", null,
            cases => cases.DeleteCustomAttributeAsync("CASEM-1", "region")),
    ];

    private static string Attributes(string attributes) => $$$"""{"data":{"attributes":{{{attributes}}},"type":"case"}}""";

    private static Exchange Of(string operation, string method, string path, string? body, Func<CasesClient, Task<Case>> call) =>
        Exchange.Of(operation, $"{method} /api/v2/cases/CASEM-1/{path}", body, CaseSamples.Case, datadog => call(datadog.Cases));
}
