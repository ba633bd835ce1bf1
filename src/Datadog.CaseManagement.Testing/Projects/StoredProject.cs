using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Projects;

internal sealed record StoredProject(string Id, string Key, string Name)
{
    /// <summary>The number of keys that were assigned to cases. A key is never assigned again, even after its case was moved.</summary>
    public int CasesCreated { get; init; }

    /// <summary>The case types that its cases can have beside the built-in one; <see langword="null"/> when they were never set.</summary>
    public IReadOnlyList<string>? EnabledCaseTypes { get; init; }

    public JsonObject? Columns { get; init; }

    public JsonObject Settings { get; init; } = CreateDefaultSettings();

    public string? TeamId { get; init; }

    // As recorded of a project whose settings were never changed.
    private static JsonObject CreateDefaultSettings() => new()
    {
        ["notification"] = new JsonObject
        {
            ["enabled"] = true,
            ["destinations"] = new JsonArray(1),
            ["notify_on_case_assignment"] = true,
            ["notify_on_case_unassignment"] = true,
            ["notify_on_case_closed"] = true,
            ["notify_on_case_priority_change"] = true,
            ["notify_on_case_comment"] = true,
            ["notify_on_case_comment_mention"] = true,
            ["notify_on_case_status_change"] = true,
        },
    };
}

internal sealed record StoredProjectFavorite(string UserId, string ProjectId)
{
    public string Id => $"{UserId}/{ProjectId}";
}

/// <summary>The JSON of a project.</summary>
internal static class ProjectResource
{
    public const string Type = "project";

    public static JsonObject Create(StoredProject project)
    {
        var resource = ResourceObject.Create(Type, project.Id, ResourceObject.Members(
            ("columns_config", project.Columns?.DeepClone()),
            ("enabled_custom_case_types", CreateEnabledCaseTypes(project)),
            ("key", project.Key),
            ("name", project.Name),
            ("restricted", false),
            ("settings", project.Settings.DeepClone())));
        if (project.TeamId is { } team)
        {
            resource["relationships"] = new JsonObject { ["member_team"] = RelationshipObject.ToMany("team_links", [team]) };
        }

        return resource;
    }

    private static JsonArray? CreateEnabledCaseTypes(StoredProject project) =>
        project.EnabledCaseTypes is { } ids ? new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) : null;
}
