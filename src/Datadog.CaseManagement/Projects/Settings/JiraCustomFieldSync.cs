using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>How a custom field of Jira is filled or kept the same.</summary>
public sealed partial record JiraCustomFieldSync : JsonModel
{
    /// <summary>Whether, and in which direction, it is.</summary>
    [JsonPropertyName("sync_type")]
    public string? SyncType { get; init; }

    /// <summary>A value for the field: any JSON; <see langword="null"/> when there is none.</summary>
    [JsonIgnore]
    public JsonElement? Value
    {
        get => WireValue.ValueKind == JsonValueKind.Undefined ? null : WireValue;
        init => WireValue = value ?? default;
    }

    // Not nullable, so that a JSON null stays one.
    [JsonInclude]
    [JsonPropertyName("value")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal JsonElement WireValue { get; set; }
}
