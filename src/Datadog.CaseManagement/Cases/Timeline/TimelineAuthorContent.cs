using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the profile of the author of a timeline entry.</summary>
public sealed partial record TimelineAuthorContent : JsonModel
{
    /// <summary>
    /// A value that indicates whether the user's account is active. Datadog returns this member but does not document it.
    /// </summary>
    [JsonPropertyName("active")]
    public bool? Active { get; init; }

    /// <summary>The email address of the user.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The handle of the user, usually the email address.</summary>
    [JsonPropertyName("handle")]
    public string? Handle { get; init; }

    /// <summary>The UUID of the user. Datadog returns it as <c>ID</c> but documents it as <c>id</c>.</summary>
    [JsonPropertyName("id")]
    [JsonPropertyAlias("ID")]
    public partial string? Id { get; init; }

    /// <summary>The name of the user.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
