using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>What a response says of a user.</summary>
public sealed record UserAttributes : JsonModel, IReadable<UserAttributes>
{
    /// <summary>Makes attributes with nothing in them yet.</summary>
    public UserAttributes()
    {
    }

    internal UserAttributes(ref Utf8JsonReader reader)
    {
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("name"u8))
            {
                Name = reader.RepeatedText();
            }
            else if (name.SequenceEqual("email"u8))
            {
                Email = reader.RepeatedText();
            }
            else if (name.SequenceEqual("handle"u8))
            {
                Handle = reader.RepeatedText();
            }
            else if (name.SequenceEqual("active"u8))
            {
                Active = reader.Flag();
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    /// <summary>The user's name; empty when the user has not set one.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The user's email address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The user's handle, usually the email address.</summary>
    [JsonPropertyName("handle")]
    public string? Handle { get; init; }

    /// <summary>Whether the user's account is active.</summary>
    [JsonPropertyName("active")]
    public bool? Active { get; init; }

    static UserAttributes IReadable<UserAttributes>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
