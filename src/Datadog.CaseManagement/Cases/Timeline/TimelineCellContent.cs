using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the content of a timeline entry. The content of entries other than comments is available as
/// <see cref="JsonModel.AdditionalProperties"/>.
/// </summary>
public sealed partial record TimelineCellContent : JsonModel
{
    /// <summary>The text of the comment, in Markdown.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
