using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The statuses that cases of a type can have, by their group.</summary>
public sealed partial record CaseTypeStatuses : JsonModel
{
    /// <summary>The statuses of <see cref="CaseStatusGroup.Open"/>.</summary>
    [JsonPropertyName("open")]
    public CaseTypeStatusGroup? Open { get; init; }

    /// <summary>The statuses of <see cref="CaseStatusGroup.InProgress"/>.</summary>
    [JsonPropertyName("in_progress")]
    public CaseTypeStatusGroup? InProgress { get; init; }

    /// <summary>The statuses of <see cref="CaseStatusGroup.Closed"/>.</summary>
    [JsonPropertyName("closed")]
    public CaseTypeStatusGroup? Closed { get; init; }
}
