using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the attributes of a project. An attribute that the response does not contain is <see langword="null"/>; a collection is
/// empty.
/// </summary>
public sealed partial record ProjectAttributes : JsonModel
{
    /// <summary>The columns of the project's board.</summary>
    [JsonPropertyName("columns_config")]
    public ProjectColumns? ColumnsConfig { get; init; }

    /// <summary>The UUIDs of the custom case types that are enabled in the project.</summary>
    [JsonPropertyName("enabled_custom_case_types")]
    public partial IReadOnlyList<string> EnabledCustomCaseTypes { get; init; }

    /// <summary>The key of the project, such as <c>CASEM</c>, which is the prefix of the keys of its cases.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>The name of the project.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>A value that indicates whether access to the project is restricted.</summary>
    [JsonPropertyName("restricted")]
    public bool? Restricted { get; init; }

    /// <summary>The settings of the project.</summary>
    [JsonPropertyName("settings")]
    public ProjectSettings? Settings { get; init; }
}
