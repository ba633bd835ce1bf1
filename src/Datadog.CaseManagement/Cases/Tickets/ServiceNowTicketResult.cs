using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>A ticket in ServiceNow.</summary>
public sealed partial record ServiceNowTicketResult : JsonModel
{
    /// <summary>The web address of the incident in ServiceNow.</summary>
    [JsonPropertyName("sys_target_link")]
    public string? SysTargetLink { get; init; }
}
