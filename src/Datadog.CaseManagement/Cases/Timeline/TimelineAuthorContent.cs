using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What is known of the author of an entry of a timeline.</summary>
public sealed partial record TimelineAuthorContent : JsonModel
{
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
    [JsonPropertyName("id")]
    [JsonPropertyAlias("ID")]
    public partial string? Id { get; init; }

    /// <summary>The user's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
