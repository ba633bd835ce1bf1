using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the type of a recipient of notifications.</summary>
[OpenEnumeration]
public readonly partial record struct NotificationRuleRecipientType
{
    /// <summary>A Slack channel: <c>SLACK_CHANNEL</c>.</summary>
    public static NotificationRuleRecipientType SlackChannel => new("SLACK_CHANNEL");

    /// <summary>An email address: <c>EMAIL</c>.</summary>
    public static NotificationRuleRecipientType Email => new("EMAIL");

    /// <summary>A webhook: <c>HTTP</c>.</summary>
    public static NotificationRuleRecipientType Http => new("HTTP");

    /// <summary>A PagerDuty service: <c>PAGERDUTY_SERVICE</c>.</summary>
    public static NotificationRuleRecipientType PagerDutyService => new("PAGERDUTY_SERVICE");

    /// <summary>A Microsoft Teams channel: <c>MS_TEAMS_CHANNEL</c>.</summary>
    public static NotificationRuleRecipientType MicrosoftTeamsChannel => new("MS_TEAMS_CHANNEL");
}
