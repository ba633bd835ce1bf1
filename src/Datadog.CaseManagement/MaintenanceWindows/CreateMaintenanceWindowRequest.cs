using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a maintenance window.</summary>
public sealed partial record CreateMaintenanceWindowRequest : JsonModel, IRequestAttributes
{
    /// <summary>The name of the maintenance window, such as <c>Database migration</c>.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The search query for the affected cases, such as <c>project:SEC</c>.</summary>
    [JsonPropertyName("query")]
    public required string Query { get; init; }

    /// <summary>The time at which the maintenance window starts and notifications are suppressed.</summary>
    /// <example>
    /// <code>StartAt = DateTime.SpecifyKind(startAt, DateTimeKind.Utc), // startAt is a DateTime; without a Kind it would be local time</code>
    /// </example>
    [JsonPropertyName("start_at")]
    public required DateTimeOffset StartAt { get; init; }

    /// <summary>The time at which the maintenance window ends and notifications resume.</summary>
    /// <example>
    /// <code>EndAt = DateTime.SpecifyKind(endAt, DateTimeKind.Utc), // endAt is a DateTime; without a Kind it would be local time</code>
    /// </example>
    [JsonPropertyName("end_at")]
    public required DateTimeOffset EndAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.MaintenanceWindow;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(Name);
        ArgumentNullException.ThrowIfNull(Query);
    }
}
