using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A notification rule as responses show it; members without a value are left out.</summary>
internal static class NotificationRuleResource
{
    public const string Type = "notification_rule";

    public static JsonObject From(StoredNotificationRule rule) => Resource.Of(Type, rule.Id, Resource.Members(
        ("is_enabled", rule.IsEnabled),
        ("query", rule.Query),
        ("recipients", rule.Recipients.DeepClone()),
        ("triggers", rule.Triggers.DeepClone())));
}
