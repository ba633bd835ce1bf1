using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the statuses of a case type, by status group.</summary>
public sealed partial record CaseTypeStatuses : JsonModel
{
    /// <summary>The statuses in the group <see cref="CaseStatusGroup.Open"/>.</summary>
    [JsonPropertyName("open")]
    public CaseTypeStatusGroup? Open { get; init; }

    /// <summary>The statuses in the group <see cref="CaseStatusGroup.InProgress"/>.</summary>
    [JsonPropertyName("in_progress")]
    public CaseTypeStatusGroup? InProgress { get; init; }

    /// <summary>The statuses in the group <see cref="CaseStatusGroup.Closed"/>.</summary>
    [JsonPropertyName("closed")]
    public CaseTypeStatusGroup? Closed { get; init; }
}
