using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The Jira issue attached to a case.</summary>
public sealed partial record JiraIssue : JsonModel
{
    /// <summary>The issue, once it exists.</summary>
    [JsonPropertyName("result")]
    public JiraIssueResult? Result { get; init; }

    /// <summary>How far its creation is.</summary>
    [JsonPropertyName("status")]
    public TicketStatus? Status { get; init; }
}
