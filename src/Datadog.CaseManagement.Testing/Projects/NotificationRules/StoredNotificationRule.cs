using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal sealed record StoredNotificationRule
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required bool IsEnabled { get; init; }

    public string? Query { get; init; }

    public required JsonArray Recipients { get; init; }

    public required JsonArray Triggers { get; init; }
}
