using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the attributes of a user.</summary>
public sealed partial record UserAttributes : JsonModel
{
    // The service sends null for a name, a title and a last login that the user does not have.
    /// <summary>
    /// The name of the user; empty or <see langword="null"/> if the user has not set a name, for example before the first login.
    /// </summary>
    [JsonPropertyName("name")]
    [Interned]
    [PreserveNull]
    public partial string? Name { get; init; }

    /// <summary>The email address of the user, for logging in and for notifications.</summary>
    [JsonPropertyName("email")]
    [Interned]
    public string? Email { get; init; }

    /// <summary>The handle of the user, usually the email address.</summary>
    [JsonPropertyName("handle")]
    [Interned]
    public string? Handle { get; init; }

    /// <summary>
    /// A value that indicates whether the user's account is active; <see langword="null"/> in the results of <see cref="UsersClient"/>, which
    /// have the <see cref="Status"/> instead.
    /// </summary>
    [JsonPropertyName("active")]
    public bool? Active { get; init; }

    /// <summary>The time at which the account was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time at which the account was last modified.</summary>
    [JsonPropertyName("modified_at")]
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The time of the most recent login; <see langword="null"/> if there was none.</summary>
    [JsonPropertyName("last_login_time")]
    [PreserveNull]
    public partial DateTimeOffset? LastLoginTime { get; init; }

    /// <summary>The status of the account.</summary>
    [JsonPropertyName("status")]
    public UserStatus? Status { get; init; }

    /// <summary>A value that indicates whether the account is deactivated.</summary>
    [JsonPropertyName("disabled")]
    public bool? Disabled { get; init; }

    /// <summary>A value that indicates whether the email address has been verified.</summary>
    [JsonPropertyName("verified")]
    public bool? Verified { get; init; }

    /// <summary>A value that indicates whether the account belongs to a program instead of a person.</summary>
    [JsonPropertyName("service_account")]
    public bool? ServiceAccount { get; init; }

    /// <summary>A value that indicates whether multi-factor authentication is enabled.</summary>
    [JsonPropertyName("mfa_enabled")]
    public bool? MfaEnabled { get; init; }

    /// <summary>The job title of the user; <see langword="null"/> if the user has not set one.</summary>
    [JsonPropertyName("title")]
    [PreserveNull]
    public partial string? Title { get; init; }

    /// <summary>The URL of the user's icon.</summary>
    [JsonPropertyName("icon")]
    public string? Icon { get; init; }

    /// <summary>The UUID of the user, the same as <see cref="Resource.Id"/>; <see langword="null"/> if the response does not repeat it.</summary>
    [JsonPropertyName("uuid")]
    public string? Uuid { get; init; }
}
