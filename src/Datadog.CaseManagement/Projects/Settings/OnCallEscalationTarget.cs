using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the target of an On-Call escalation.</summary>
public sealed partial record OnCallEscalationTarget : JsonModel
{
    /// <summary>A value that indicates whether dynamic team paging is used.</summary>
    [JsonPropertyName("dynamic_team_paging")]
    public bool? DynamicTeamPaging { get; init; }

    /// <summary>The identifier of the team to escalate to.</summary>
    [JsonPropertyName("team_id")]
    public string? TeamId { get; init; }

    /// <summary>The UUID of the user to escalate to.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; init; }
}
