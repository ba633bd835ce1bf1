using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Projects;

internal sealed record StoredNotificationRule
{
    public const string ResourceType = "notification_rule";

    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required bool IsEnabled { get; init; }

    public string? Query { get; init; }

    public required JsonArray Recipients { get; init; }

    public required JsonArray Triggers { get; init; }

    public JsonObject ToResource() => ResourceObject.Create(ResourceType, Id, ResourceObject.Members(
        ("is_enabled", IsEnabled),
        ("query", Query),
        ("recipients", Recipients.DeepClone()),
        ("triggers", Triggers.DeepClone())));
}
