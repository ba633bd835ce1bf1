using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Whether each case of a project gets a ticket in another system by itself.</summary>
public sealed partial record TicketAutoCreation : JsonModel
{
    /// <summary>Whether it does.</summary>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }
}
