using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;
using Datadog.CaseManagement.Testing.Storage;
using Datadog.CaseManagement.Testing.Users;

namespace Datadog.CaseManagement.Testing.Projects;

internal sealed record StoredAutomationRule
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required StoredAutomationRuleSettings Settings { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? ModifiedBy { get; init; }
}

/// <summary>The part of an automation rule that requests set.</summary>
internal sealed record StoredAutomationRuleSettings(string Name, JsonObject Trigger, JsonObject Action, string State);

/// <summary>The JSON of an automation rule.</summary>
internal static class AutomationRuleResource
{
    public const string Type = "rule";

    public static JsonObject CreateDocument(StoredAutomationRule rule, Store store) =>
        ResponseDocument.Create(Create(rule)).Include(store, GetUsers(rule));

    public static JsonObject CreateDocument(IReadOnlyList<StoredAutomationRule> rules, Store store) =>
        ResponseDocument.Create(rules.Select(Create)).Include(store, rules.SelectMany(GetUsers));

    private static JsonObject Create(StoredAutomationRule rule) => ResourceObject.Create(
        Type,
        rule.Id,
        ResourceObject.Members(
            ("action", rule.Settings.Action.DeepClone()),
            ("created_at", Timestamp.Format(rule.CreatedAt)),
            ("modified_at", Timestamp.Format(rule.ModifiedAt)),
            ("name", rule.Settings.Name),
            ("state", rule.Settings.State),
            ("trigger", rule.Settings.Trigger.DeepClone())),
        ResourceObject.Members(
            ("created_by", RelationshipObject.ToOptional(UserResource.Type, rule.CreatedBy)),
            ("modified_by", RelationshipObject.ToOptional(UserResource.Type, rule.ModifiedBy))));

    private static IEnumerable<string?> GetUsers(StoredAutomationRule rule) => [rule.CreatedBy, rule.ModifiedBy];
}
