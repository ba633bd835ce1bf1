using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a response says of a user.</summary>
public sealed partial record UserAttributes : JsonModel
{
    /// <summary>The user's name; empty when the user has not set one.</summary>
    [JsonPropertyName("name")]
    [Repeats]
    public string? Name { get; init; }

    /// <summary>The user's email address.</summary>
    [JsonPropertyName("email")]
    [Repeats]
    public string? Email { get; init; }

    /// <summary>The user's handle, usually the email address.</summary>
    [JsonPropertyName("handle")]
    [Repeats]
    public string? Handle { get; init; }

    /// <summary>Whether the user's account is active.</summary>
    [JsonPropertyName("active")]
    public bool? Active { get; init; }
}
