using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What a request can say of a project, new or not.</summary>
internal static class ProjectChanges
{
    public static StoredProject Apply(StoredProject project, Members changes, Store store) => project with
    {
        Name = changes.NonEmptyText("name", project.Name),
        EnabledCaseTypes = changes.Has("enabled_custom_case_types") ? EnabledCaseTypes(changes, store) : project.EnabledCaseTypes,
        Columns = changes.Has("columns_config") ? Clone(changes.Object("columns_config")) : project.Columns,
        Settings = changes.Object("settings") is { } settings ? JsonMerge.Of(project.Settings, settings) : project.Settings,
        TeamId = changes.Has("team_uuid") ? changes.Uuid("team_uuid") : project.TeamId,
    };

    private static List<string>? EnabledCaseTypes(Members changes, Store store)
    {
        List<string>? ids = changes.Array("enabled_custom_case_types")?.Select(JsonText.Read).ToList();
        return ids is null || ids.TrueForAll(id => store.CaseTypes.Find(id) is not null) ? ids : throw Errors.NotFound(CaseTypeResource.Type);
    }

    private static JsonObject? Clone(JsonObject? json) => (JsonObject?)json?.DeepClone();
}
