namespace Datadog.CaseManagement.Testing;

internal sealed record StoredCaseView
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Query { get; init; }

    public string? NotificationRuleId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? ModifiedBy { get; init; }
}
