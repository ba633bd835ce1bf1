using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

/// <summary>A JSON:API relationship to one other resource.</summary>
public record Relationship : JsonModel, IReadable<Relationship>
{
    /// <summary>Makes a relationship to nothing; set <see cref="Data"/> to point it somewhere.</summary>
    public Relationship()
    {
    }

    internal Relationship(ref Utf8JsonReader reader)
    {
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("data"u8))
            {
                WireData = reader.Model<ResourceIdentifier>();
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    /// <summary>The resource that is related; <see langword="null"/> when there is none.</summary>
    [JsonIgnore]
    public ResourceIdentifier? Data
    {
        get => WireData.Value;
        init => WireData = value;
    }

    // "data": null says that nothing is related, and is not the same as a relationship without data.
    [JsonInclude]
    [JsonPropertyName("data")]
    [JsonConverter(typeof(OptionalConverter<ResourceIdentifier?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Optional<ResourceIdentifier?> WireData { get; set; }

    static Relationship IReadable<Relationship>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
