using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>An option of a custom attribute whose data type is <see cref="CustomAttributeType.Select"/>.</summary>
public sealed partial record CustomAttributeSelectOption : JsonModel
{
    /// <summary>The value that a case has when the option is selected. The API requires it.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }
}
