using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What kind of recipient a notification goes to.</summary>
[OpenEnumeration]
public readonly partial record struct NotificationRuleRecipientType
{
    /// <summary>A Slack channel.</summary>
    public static NotificationRuleRecipientType SlackChannel => new("SLACK_CHANNEL");

    /// <summary>An email address.</summary>
    public static NotificationRuleRecipientType Email => new("EMAIL");

    /// <summary>A webhook.</summary>
    public static NotificationRuleRecipientType Http => new("HTTP");

    /// <summary>A PagerDuty service.</summary>
    public static NotificationRuleRecipientType PagerDutyService => new("PAGERDUTY_SERVICE");

    /// <summary>A Microsoft Teams channel.</summary>
    public static NotificationRuleRecipientType MicrosoftTeamsChannel => new("MS_TEAMS_CHANNEL");
}
