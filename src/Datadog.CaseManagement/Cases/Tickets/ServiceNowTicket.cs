using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the ServiceNow ticket of a case.</summary>
public sealed partial record ServiceNowTicket : JsonModel
{
    /// <summary>The created ticket; <see langword="null"/> if it does not exist yet.</summary>
    [JsonPropertyName("result")]
    public ServiceNowTicketResult? Result { get; init; }

    /// <summary>The status of the creation.</summary>
    [JsonPropertyName("status")]
    public TicketStatus? Status { get; init; }
}
