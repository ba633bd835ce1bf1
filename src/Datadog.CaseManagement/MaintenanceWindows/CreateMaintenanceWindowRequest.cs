using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What a new maintenance window starts with.</summary>
public sealed partial record CreateMaintenanceWindowRequest : JsonModel, IRequestAttributes
{
    /// <summary>The name for people, such as <c>Database migration</c>.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What cases are affected, in the syntax of the search for cases, such as <c>project:SEC</c>.</summary>
    [JsonPropertyName("query")]
    public required string Query { get; init; }

    /// <summary>When the maintenance window begins and cases cease to notify.</summary>
    [JsonPropertyName("start_at")]
    public required DateTimeOffset StartAt { get; init; }

    /// <summary>When the maintenance window ends and cases notify again.</summary>
    [JsonPropertyName("end_at")]
    public required DateTimeOffset EndAt { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.MaintenanceWindow;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(Name);
        ArgumentNullException.ThrowIfNull(Query);
    }
}
