using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The statuses that a case type has in one group.</summary>
public sealed partial record CaseTypeStatusGroup : JsonModel
{
    /// <summary>The statuses, in the order in which the user interface shows them.</summary>
    [JsonPropertyName("status_options")]
    public partial IReadOnlyList<CaseTypeStatusOption> StatusOptions { get; init; }

    /// <summary>The name of the status that a case gets when it enters the group.</summary>
    [JsonPropertyName("default")]
    public string? Default { get; init; }
}
