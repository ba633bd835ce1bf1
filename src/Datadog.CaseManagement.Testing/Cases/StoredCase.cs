using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal sealed record StoredCase
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    public required string PublicId { get; init; }

    public required string ProjectId { get; init; }

    public required string TypeId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Priority { get; init; }

    public required string StatusName { get; init; }

    public required JsonObject CustomAttributes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public string? Assignee { get; init; }

    public DateOnly? DueDate { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? ModifiedBy { get; init; }
}
