using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings of the monitor integration of a project, which creates cases from monitors.</summary>
public sealed partial record MonitorIntegration : JsonModel
{
    /// <summary>A value that indicates whether a case is resolved automatically when its monitor recovers.</summary>
    [JsonPropertyName("auto_resolve_enabled")]
    public bool? AutoResolveEnabled { get; init; }

    /// <summary>The UUID of the case type of the created cases.</summary>
    [JsonPropertyName("case_type_id")]
    public string? CaseTypeId { get; init; }

    /// <summary>A value that indicates whether the integration is enabled.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The monitor handle.</summary>
    [JsonPropertyName("handle")]
    public string? Handle { get; init; }
}
