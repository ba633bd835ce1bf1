using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A project as responses show it; members without a value are left out.</summary>
internal static class ProjectResource
{
    public const string Type = "project";

    public static JsonObject From(StoredProject project)
    {
        var resource = Resource.Of(Type, project.Id, Resource.Members(
            ("columns_config", project.Columns?.DeepClone()),
            ("enabled_custom_case_types", EnabledCaseTypes(project)),
            ("key", project.Key),
            ("name", project.Name),
            ("restricted", false),
            ("settings", project.Settings.DeepClone())));
        if (project.TeamId is { } team)
        {
            resource["relationships"] = new JsonObject { ["member_team"] = Relationship.ToAll("team_links", [team]) };
        }

        return resource;
    }

    private static JsonArray? EnabledCaseTypes(StoredProject project) =>
        project.EnabledCaseTypes is { } ids ? new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) : null;
}
