using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>A case: something to investigate or to do, with a status, a priority, an assignee and a due date.</summary>
public sealed record Case : Resource, IReferencesUsers, IReadable<Case>
{
    /// <summary>Makes a case with nothing in it yet.</summary>
    public Case()
    {
    }

    internal Case(ref Utf8JsonReader reader)
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
                Attributes = reader.Model<CaseAttributes>()!;
            }
            else if (name.SequenceEqual("relationships"u8))
            {
                Relationships = reader.Model<CaseRelationships>()!;
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    /// <summary>What the case says of itself.</summary>
    [JsonPropertyName("attributes")]
    public CaseAttributes Attributes { get => field ?? Absent<CaseAttributes>.Instance; init; }

    /// <summary>The users and the project that the case belongs to.</summary>
    [JsonPropertyName("relationships")]
    public CaseRelationships Relationships { get => field ?? Absent<CaseRelationships>.Instance; init; }

    void IReferencesUsers.AttachUsers(IncludedResources included)
    {
        included.Attach(Relationships.Assignee);
        included.Attach(Relationships.CreatedBy);
        included.Attach(Relationships.ModifiedBy);
    }

    static Case IReadable<Case>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
