namespace Datadog.CaseManagement.Testing;

internal sealed record StoredAutomationRule
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required AutomationRuleDetails Details { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? ModifiedBy { get; init; }
}
