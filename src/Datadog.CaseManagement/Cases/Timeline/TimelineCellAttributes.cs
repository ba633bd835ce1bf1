using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a timeline entry.</summary>
public sealed partial record TimelineCellAttributes : JsonModel
{
    /// <summary>The author of the timeline entry.</summary>
    [JsonPropertyName("author")]
    public TimelineAuthor? Author { get; init; }

    /// <summary>The content of the timeline entry.</summary>
    [JsonPropertyName("cell_content")]
    public TimelineCellContent? CellContent { get; init; }

    /// <summary>
    /// The content of the timeline entry as the text of a JSON object. Datadog returns this member but does not document it.
    /// </summary>
    [JsonPropertyName("content")]
    public string? Content { get; init; }

    /// <summary>The time at which the timeline entry was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time at which the timeline entry was deleted; <see langword="null"/> if it is not deleted.</summary>
    [JsonPropertyName("deleted_at")]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The time at which the timeline entry was last modified; <see langword="null"/> if it has not been modified.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The type of the timeline entry, which determines the members of <see cref="CellContent"/>.</summary>
    [JsonPropertyName("type")]
    public TimelineCellType? Type { get; init; }
}
