using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the Jira issue of a case.</summary>
public sealed partial record JiraIssue : JsonModel
{
    /// <summary>The created issue; <see langword="null"/> if it does not exist yet.</summary>
    [JsonPropertyName("result")]
    public JiraIssueResult? Result { get; init; }

    /// <summary>The status of the creation.</summary>
    [JsonPropertyName("status")]
    public TicketStatus? Status { get; init; }
}
