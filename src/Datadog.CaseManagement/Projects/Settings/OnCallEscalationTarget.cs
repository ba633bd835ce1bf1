using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Who is called for a case.</summary>
public sealed partial record OnCallEscalationTarget : JsonModel
{
    /// <summary>Whether dynamic team paging is used.</summary>
    [JsonPropertyName("dynamic_team_paging")]
    public bool? DynamicTeamPaging { get; init; }

    /// <summary>The identifier of the team.</summary>
    [JsonPropertyName("team_id")]
    public string? TeamId { get; init; }

    /// <summary>The identifier (UUID) of the user.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; init; }
}
