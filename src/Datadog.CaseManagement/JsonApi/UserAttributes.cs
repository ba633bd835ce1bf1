using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a user.</summary>
public sealed partial record UserAttributes : JsonModel
{
    /// <summary>The name of the user; empty if the user has not set a name.</summary>
    [JsonPropertyName("name")]
    [Interned]
    public string? Name { get; init; }

    /// <summary>The email address of the user.</summary>
    [JsonPropertyName("email")]
    [Interned]
    public string? Email { get; init; }

    /// <summary>The handle of the user, usually the email address.</summary>
    [JsonPropertyName("handle")]
    [Interned]
    public string? Handle { get; init; }

    /// <summary>A value that indicates whether the user's account is active.</summary>
    [JsonPropertyName("active")]
    public bool? Active { get; init; }
}
