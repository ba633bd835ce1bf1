using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The ServiceNow ticket attached to a case.</summary>
public sealed partial record ServiceNowTicket : JsonModel
{
    /// <summary>The ticket, once it exists.</summary>
    [JsonPropertyName("result")]
    public ServiceNowTicketResult? Result { get; init; }

    /// <summary>How far its creation is.</summary>
    [JsonPropertyName("status")]
    public TicketStatus? Status { get; init; }
}
