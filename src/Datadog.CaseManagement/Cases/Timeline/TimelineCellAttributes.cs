using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>The attributes of an entry of a case's timeline.</summary>
public sealed partial record TimelineCellAttributes : JsonModel
{
    /// <summary>Who wrote the entry.</summary>
    [JsonPropertyName("author")]
    public TimelineAuthor? Author { get; init; }

    /// <summary>What the entry holds.</summary>
    [JsonPropertyName("cell_content")]
    public TimelineCellContent? CellContent { get; init; }

    /// <summary>What the entry holds, again, as the text of a JSON object. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("content")]
    public string? Content { get; init; }

    /// <summary>When the entry was made.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the entry was deleted; <see langword="null"/> when it was not.</summary>
    [JsonPropertyName("deleted_at")]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>When the entry was last changed; <see langword="null"/> when it never was.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>What kind of entry it is, which decides what <see cref="CellContent"/> holds.</summary>
    [JsonPropertyName("type")]
    public TimelineCellType? Type { get; init; }
}
