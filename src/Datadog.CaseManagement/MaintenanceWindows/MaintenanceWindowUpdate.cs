using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents the changes to a maintenance window. A property that is not set is not changed.</summary>
public sealed partial record MaintenanceWindowUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new name of the maintenance window.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The new search query for the affected cases.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>The new time at which the maintenance window starts.</summary>
    /// <example>
    /// <code>StartAt = DateTime.SpecifyKind(startAt, DateTimeKind.Utc), // startAt is a DateTime; without a Kind it would be local time</code>
    /// </example>
    [JsonPropertyName("start_at")]
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The new time at which the maintenance window ends.</summary>
    /// <example>
    /// <code>EndAt = DateTime.SpecifyKind(endAt, DateTimeKind.Utc), // endAt is a DateTime; without a Kind it would be local time</code>
    /// </example>
    [JsonPropertyName("end_at")]
    public DateTimeOffset? EndAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.MaintenanceWindow;
}
