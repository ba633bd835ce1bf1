using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>An automation rule as responses show it; members without a value are left out.</summary>
internal static class AutomationRuleResource
{
    public const string Type = "rule";

    public static JsonObject Show(StoredAutomationRule rule, Store store) => Document.Of(From(rule)).Including(store, UsersOf(rule));

    public static JsonObject Show(IReadOnlyList<StoredAutomationRule> rules, Store store) =>
        Document.Of(rules.Select(From)).Including(store, rules.SelectMany(UsersOf));

    private static JsonObject From(StoredAutomationRule rule) => Resource.Of(
        Type,
        rule.Id,
        Resource.Members(
            ("action", rule.Details.Action.DeepClone()),
            ("created_at", Timestamp.Write(rule.CreatedAt)),
            ("modified_at", Timestamp.Write(rule.ModifiedAt)),
            ("name", rule.Details.Name),
            ("state", rule.Details.State),
            ("trigger", rule.Details.Trigger.DeepClone())),
        Resource.Members(
            ("created_by", Relationship.ToAny(UserResource.Type, rule.CreatedBy)),
            ("modified_by", Relationship.ToAny(UserResource.Type, rule.ModifiedBy))));

    private static IEnumerable<string?> UsersOf(StoredAutomationRule rule) => [rule.CreatedBy, rule.ModifiedBy];
}
