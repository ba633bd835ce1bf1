namespace Datadog.CaseManagement.Testing;

internal sealed record StoredMaintenanceWindow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Query { get; init; }

    public required DateTimeOffset StartAt { get; init; }

    public required DateTimeOffset EndAt { get; init; }

    public required string CreatedBy { get; init; }

    public string? UpdatedBy { get; init; }

    /// <summary>The window itself, if it begins before it ends.</summary>
    public StoredMaintenanceWindow Checked() => StartAt < EndAt ? this : throw Errors.BadRequest();
}
