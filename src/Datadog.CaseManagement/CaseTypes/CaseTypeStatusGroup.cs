using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the statuses of a case type in one status group.</summary>
public sealed partial record CaseTypeStatusGroup : JsonModel
{
    /// <summary>The statuses, in the order of the user interface.</summary>
    [JsonPropertyName("status_options")]
    public partial IReadOnlyList<CaseTypeStatusOption> StatusOptions { get; init; }

    /// <summary>The name of the status that a case gets when it enters the status group.</summary>
    [JsonPropertyName("default")]
    public string? Default { get; init; }
}
