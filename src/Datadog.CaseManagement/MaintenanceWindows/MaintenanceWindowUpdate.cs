using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What changes of a maintenance window. What is left out stays as it is.</summary>
public sealed partial record MaintenanceWindowUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>What cases are to be affected, in the syntax of the search for cases.</summary>
    [JsonPropertyName("query")]
    public string? Query { get; init; }

    /// <summary>When the maintenance window is to begin.</summary>
    [JsonPropertyName("start_at")]
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>When the maintenance window is to end.</summary>
    [JsonPropertyName("end_at")]
    public DateTimeOffset? EndAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.MaintenanceWindow;
}
