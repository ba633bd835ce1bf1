using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>What changes of a project. What is left out stays as it is.</summary>
public sealed partial record ProjectUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new columns of the project's board.</summary>
    [JsonPropertyName("columns_config")]
    public ProjectColumns? ColumnsConfig { get; init; }

    /// <summary>The identifiers (UUIDs) of the custom case types that cases of the project can have from now on.</summary>
    [JsonPropertyName("enabled_custom_case_types")]
    public IReadOnlyList<string>? EnabledCustomCaseTypes { get; init; }

    /// <summary>The new name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The new settings. Those of the project, changed with <c>with</c>, leave nothing out.</summary>
    [JsonPropertyName("settings")]
    public ProjectSettings? Settings { get; init; }

    /// <summary>The identifier (UUID) of the team that the project belongs to from now on.</summary>
    [JsonPropertyName("team_uuid")]
    public string? TeamId { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Project;
}
