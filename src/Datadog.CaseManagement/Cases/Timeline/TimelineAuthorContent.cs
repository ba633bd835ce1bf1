using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What is known of the author of an entry of a timeline.</summary>
public sealed partial record TimelineAuthorContent : JsonModel
{
    // Not a property of its own: for a serializer that ignores case, two names that differ only in it would be an error.
    private const string IdInCapitals = "ID";

    /// <summary>Whether the user's account is active. Sent by the service, not documented by Datadog.</summary>
    [JsonPropertyName("active")]
    public bool? Active { get; init; }

    /// <summary>The user's email address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The user's handle, usually the email address.</summary>
    [JsonPropertyName("handle")]
    public string? Handle { get; init; }

    /// <summary>The identifier (UUID) of the user, which the service sends as <c>ID</c> and documents as <c>id</c>.</summary>
    [JsonIgnore]
    public string? Id
    {
        get => WireId
            ?? (AdditionalProperties.TryGetValue(IdInCapitals, out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null);
        init => WireId = value;
    }

    /// <summary>The user's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    // Apart from Id so that it is written back under the name it came with.
    [JsonInclude]
    [JsonPropertyName("id")]
    internal string? WireId { get; set; }
}
