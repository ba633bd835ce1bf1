using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>What a response says of a user.</summary>
public sealed partial record UserAttributes : JsonModel
{
    /// <summary>The user's name; empty when the user has not set one.</summary>
    [JsonPropertyName("name")]
    [Interned]
    public string? Name { get; init; }

    /// <summary>The user's email address.</summary>
    [JsonPropertyName("email")]
    [Interned]
    public string? Email { get; init; }

    /// <summary>The user's handle, usually the email address.</summary>
    [JsonPropertyName("handle")]
    [Interned]
    public string? Handle { get; init; }

    /// <summary>Whether the user's account is active.</summary>
    [JsonPropertyName("active")]
    public bool? Active { get; init; }
}
