using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents the changes to a project. A property that is not set is not changed.</summary>
public sealed partial record ProjectUpdate : JsonModel, IRequestAttributes
{
    /// <summary>The new columns of the project's board.</summary>
    [JsonPropertyName("columns_config")]
    public ProjectColumns? ColumnsConfig { get; init; }

    /// <summary>The UUIDs of the custom case types that are enabled in the project.</summary>
    /// <example>
    /// <code>EnabledCustomCaseTypes = [.. ids], // ids is an IEnumerable&lt;string></code>
    /// </example>
    [JsonPropertyName("enabled_custom_case_types")]
    public IReadOnlyList<string>? EnabledCustomCaseTypes { get; init; }

    /// <summary>The new name of the project.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>
    /// The new settings of the project. To keep the current settings, start from them and change them with a <c>with</c> expression.
    /// </summary>
    [JsonPropertyName("settings")]
    public ProjectSettings? Settings { get; init; }

    /// <summary>The UUID of the team that the project belongs to.</summary>
    [JsonPropertyName("team_uuid")]
    public string? TeamId { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Project;
}
