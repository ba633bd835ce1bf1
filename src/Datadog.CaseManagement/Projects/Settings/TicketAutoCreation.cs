using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the settings for creating a ticket in another system for each case of a project automatically.</summary>
public sealed partial record TicketAutoCreation : JsonModel
{
    /// <summary>A value that indicates whether tickets are created automatically.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }
}
