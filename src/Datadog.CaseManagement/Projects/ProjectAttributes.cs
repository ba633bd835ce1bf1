using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of a project. What the service leaves out is <see langword="null"/>, or empty for a collection.</summary>
public sealed partial record ProjectAttributes : JsonModel
{
    /// <summary>The columns of the project's board.</summary>
    [JsonPropertyName("columns_config")]
    public ProjectColumns? ColumnsConfig { get; init; }

    /// <summary>The identifiers (UUIDs) of the custom case types that cases of the project can have.</summary>
    [JsonPropertyName("enabled_custom_case_types")]
    public partial IReadOnlyList<string> EnabledCustomCaseTypes { get; init; }

    /// <summary>The key, with which the keys of the project's cases begin, such as <c>CASEM</c>.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether access to the project is restricted.</summary>
    [JsonPropertyName("restricted")]
    public bool? Restricted { get; init; }

    /// <summary>The settings.</summary>
    [JsonPropertyName("settings")]
    public ProjectSettings? Settings { get; init; }
}
