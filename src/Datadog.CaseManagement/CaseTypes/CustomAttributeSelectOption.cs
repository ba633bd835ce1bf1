using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents an option of a custom attribute with the data type <see cref="CustomAttributeType.Select"/>.</summary>
public sealed partial record CustomAttributeSelectOption : JsonModel
{
    /// <summary>The value of the option. The API requires it.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }
}
