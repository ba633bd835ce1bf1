using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the synchronization settings for a custom field in Jira.</summary>
public sealed partial record JiraCustomFieldSync : JsonModel
{
    /// <summary>The type of the synchronization.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }

    /// <summary>The value for the field, as any JSON; <see langword="null"/> if there is none.</summary>
    [JsonPropertyName("value")]
    [PreserveNull]
    public JsonElement? Value { get; init; }
}
