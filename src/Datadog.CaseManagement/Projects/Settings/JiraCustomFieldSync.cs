using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a custom field of Jira is filled or kept the same.</summary>
public sealed partial record JiraCustomFieldSync : JsonModel
{
    /// <summary>Whether, and in which direction, it is.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }

    /// <summary>A value for the field: any JSON; <see langword="null"/> when there is none.</summary>
    [JsonPropertyName("value")]
    [PreserveNull]
    public JsonElement? Value { get; init; }
}
