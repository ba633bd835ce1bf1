using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A case type as responses show it; members without a value are left out.</summary>
internal static class CaseTypeResource
{
    public const string Type = "case_type";

    public static JsonObject Document(StoredCaseType caseType) => new() { ["data"] = From(caseType) };

    public static JsonObject From(StoredCaseType caseType) => new()
    {
        ["id"] = caseType.Id,
        ["type"] = Type,
        ["attributes"] = Attributes(caseType),
    };

    private static JsonObject Attributes(StoredCaseType caseType)
    {
        var attributes = new JsonObject();
        if (caseType.DeletedAt is { } deletedAt)
        {
            attributes["deleted_at"] = Timestamp.Write(deletedAt);
        }

        if (caseType.Description is { } description)
        {
            attributes["description"] = description;
        }

        if (caseType.Emoji is { } emoji)
        {
            attributes["emoji"] = emoji;
        }

        attributes["internal"] = false;
        attributes["name"] = caseType.Name;
        attributes["statuses_config"] = caseType.Statuses.ToJson();
        return attributes;
    }
}
