using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the settings for the data type of a custom attribute: the options for <see cref="CustomAttributeType.Select"/>.
/// </summary>
public sealed partial record CustomAttributeTypeSettings : JsonModel
{
    /// <summary>The options of the attribute; empty for other data types.</summary>
    [JsonPropertyName("options")]
    public partial IReadOnlyList<CustomAttributeSelectOption> Options { get; init; }

    /// <summary>Creates the settings for the data type <see cref="CustomAttributeType.Select"/>.</summary>
    /// <param name="options">The values of all options.</param>
    /// <returns>The settings.</returns>
    public static CustomAttributeTypeSettings Select(params IEnumerable<string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new() { Options = [.. options.Select(option => new CustomAttributeSelectOption { Value = option })] };
    }
}
