using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the JSON:API type of a resource.</summary>
[OpenEnumeration]
public readonly partial record struct ResourceType
{
    /// <summary>An aggregation of cases: <c>aggregate</c>.</summary>
    public static ResourceType Aggregate => new("aggregate");

    /// <summary>A bulk update of cases: <c>bulk</c>.</summary>
    public static ResourceType Bulk => new("bulk");

    /// <summary>A case: <c>case</c>.</summary>
    public static ResourceType Case => new("case");

    /// <summary>A case type: <c>case_type</c>.</summary>
    public static ResourceType CaseType => new("case_type");

    /// <summary>A custom attribute of a case type: <c>custom_attribute</c>.</summary>
    public static ResourceType CustomAttribute => new("custom_attribute");

    /// <summary>An incident: <c>incidents</c>.</summary>
    public static ResourceType Incident => new("incidents");

    /// <summary>A Jira issue: <c>issues</c>.</summary>
    public static ResourceType JiraIssue => new("issues");

    /// <summary>A link between entities such as cases: <c>link</c>.</summary>
    public static ResourceType Link => new("link");

    /// <summary>A maintenance window: <c>maintenance_window</c>.</summary>
    public static ResourceType MaintenanceWindow => new("maintenance_window");

    /// <summary>A notebook: <c>notebook</c>.</summary>
    public static ResourceType Notebook => new("notebook");

    /// <summary>A notification rule of a project: <c>notification_rule</c>.</summary>
    public static ResourceType NotificationRule => new("notification_rule");

    /// <summary>The organization of a user: <c>orgs</c>.</summary>
    public static ResourceType Organization => new("orgs");

    /// <summary>A permission of a role: <c>permissions</c>.</summary>
    public static ResourceType Permission => new("permissions");

    /// <summary>A project: <c>project</c>.</summary>
    public static ResourceType Project => new("project");

    /// <summary>A project that a user has marked as a favorite: <c>project_favorite</c>.</summary>
    public static ResourceType ProjectFavorite => new("project_favorite");

    /// <summary>A role of a user: <c>roles</c>.</summary>
    public static ResourceType Role => new("roles");

    /// <summary>An automation rule of a project: <c>rule</c>.</summary>
    public static ResourceType Rule => new("rule");

    /// <summary>A ServiceNow ticket: <c>tickets</c>.</summary>
    public static ResourceType ServiceNowTicket => new("tickets");

    /// <summary>A link to a team: <c>team_links</c>.</summary>
    public static ResourceType TeamLink => new("team_links");

    /// <summary>A timeline entry: <c>timeline_cell</c>.</summary>
    public static ResourceType TimelineCell => new("timeline_cell");

    /// <summary>A user of a case or of another resource of Case Management: <c>user</c>.</summary>
    public static ResourceType User => new("user");

    /// <summary>A user whom <see cref="UsersClient"/> returns: <c>users</c>.</summary>
    public static ResourceType Users => new("users");

    /// <summary>A view: <c>view</c>.</summary>
    public static ResourceType View => new("view");

    /// <summary>A watcher of a case: <c>watcher</c>.</summary>
    public static ResourceType Watcher => new("watcher");
}
