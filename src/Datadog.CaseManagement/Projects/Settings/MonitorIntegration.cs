using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How monitors make cases in a project.</summary>
public sealed partial record MonitorIntegration : JsonModel
{
    /// <summary>Whether a case is resolved when its monitor recovers.</summary>
    [JsonPropertyName("auto_resolve_enabled")]
    public bool? AutoResolveEnabled { get; init; }

    /// <summary>The identifier (UUID) of the type of the cases.</summary>
    [JsonPropertyName("case_type_id")]
    public string? CaseTypeId { get; init; }

    /// <summary>Whether the integration is on.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The handle for monitors.</summary>
    [JsonPropertyName("handle")]
    public string? Handle { get; init; }
}
