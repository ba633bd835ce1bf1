using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What belongs to the data type of a custom attribute: the options of <see cref="CustomAttributeType.Select"/>.</summary>
public sealed partial record CustomAttributeTypeSettings : JsonModel
{
    /// <summary>The options to select from; none for the other data types.</summary>
    [JsonPropertyName("options")]
    public partial IReadOnlyList<CustomAttributeSelectOption> Options { get; init; }

    /// <summary>The settings of <see cref="CustomAttributeType.Select"/>.</summary>
    /// <param name="options">The values of all options to select from.</param>
    public static CustomAttributeTypeSettings Select(params IEnumerable<string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new() { Options = [.. options.Select(option => new CustomAttributeSelectOption { Value = option })] };
    }
}
