using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a ticket in ServiceNow.</summary>
public sealed partial record ServiceNowTicketResult : JsonModel
{
    /// <summary>The URL of the incident in ServiceNow.</summary>
    [JsonPropertyName("sys_target_link")]
    public string? SysTargetLink { get; init; }
}
