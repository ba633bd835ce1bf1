using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>A user of the organisation, as responses bring users along.</summary>
public sealed record User : Resource, IReadable<User>
{
    /// <summary>Makes a user of whom nothing is known yet.</summary>
    public User()
    {
    }

    internal User(ref Utf8JsonReader reader)
    {
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("id"u8))
            {
                WireId = reader.RepeatedText();
            }
            else if (name.SequenceEqual("type"u8))
            {
                Type = reader.Enumeration<ResourceType>();
            }
            else if (name.SequenceEqual("attributes"u8))
            {
                Attributes = reader.Model<UserAttributes>()!;
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    /// <summary>What is known of the user.</summary>
    [JsonPropertyName("attributes")]
    public UserAttributes Attributes { get => field ?? Absent<UserAttributes>.Instance; init; }

    static User IReadable<User>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
