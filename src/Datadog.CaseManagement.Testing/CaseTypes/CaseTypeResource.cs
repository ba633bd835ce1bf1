using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A case type as responses show it; members without a value are left out.</summary>
internal static class CaseTypeResource
{
    public const string Type = "case_type";

    public static JsonObject From(StoredCaseType caseType) => Resource.Of(Type, caseType.Id, Resource.Members(
        ("deleted_at", Timestamp.Write(caseType.DeletedAt)),
        ("description", caseType.Description),
        ("emoji", caseType.Emoji),
        ("internal", false),
        ("name", caseType.Name),
        ("statuses_config", caseType.Statuses.ToJson())));
}
