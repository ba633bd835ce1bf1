using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>The resources related to a case.</summary>
public sealed record CaseRelationships : JsonModel, IReadable<CaseRelationships>
{
    /// <summary>Makes relationships to nothing yet.</summary>
    public CaseRelationships()
    {
    }

    internal CaseRelationships(ref Utf8JsonReader reader)
    {
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("assignee"u8))
            {
                Assignee = reader.Model<UserRelationship>();
            }
            else if (name.SequenceEqual("created_by"u8))
            {
                CreatedBy = reader.Model<UserRelationship>();
            }
            else if (name.SequenceEqual("modified_by"u8))
            {
                ModifiedBy = reader.Model<UserRelationship>();
            }
            else if (name.SequenceEqual("project"u8))
            {
                Project = reader.Model<Relationship>();
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    /// <summary>The user who is to work on the case; <see langword="null"/>, or without data, when nobody is.</summary>
    [JsonPropertyName("assignee")]
    public UserRelationship? Assignee { get; init; }

    /// <summary>The user who created the case.</summary>
    [JsonPropertyName("created_by")]
    public UserRelationship? CreatedBy { get; init; }

    /// <summary>The user who last changed the case.</summary>
    [JsonPropertyName("modified_by")]
    public UserRelationship? ModifiedBy { get; init; }

    /// <summary>The project that the case belongs to.</summary>
    [JsonPropertyName("project")]
    public Relationship? Project { get; init; }

    static CaseRelationships IReadable<CaseRelationships>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
