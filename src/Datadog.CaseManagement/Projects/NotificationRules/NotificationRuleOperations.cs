using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Projects;

/// <summary>The operations on the notification rules of a project.</summary>
internal static class NotificationRuleOperations
{
    private const string Rules = "/api/v2/cases/projects/{project_id}/notification_rules";
    private const string Rule = Rules + "/{notification_rule_id}";

    public static readonly ListOperation<NotificationRule> GetProjectNotificationRules =
        new("GetProjectNotificationRules", HttpMethod.Get, Rules, OAuthScope.Read, isRepeatable: true);

    public static readonly ModelOperation<NotificationRule> CreateProjectNotificationRule =
        new("CreateProjectNotificationRule", HttpMethod.Post, Rules, OAuthScope.WriteSharedSettings, isRepeatable: false);

    public static readonly Operation UpdateProjectNotificationRule =
        new("UpdateProjectNotificationRule", HttpMethod.Put, Rule, OAuthScope.WriteSharedSettings, isRepeatable: true);

    public static readonly Operation DeleteProjectNotificationRule =
        new("DeleteProjectNotificationRule", HttpMethod.Delete, Rule, OAuthScope.WriteSharedSettings, isRepeatable: true);
}
