using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>How System.Text.Json by itself reads and writes the models.</summary>
internal static class SerializerJson
{
    public static JsonSerializerOptions Options { get; } = new(SerializerContext.Default.Options)
    {
        Encoder = StrictEncoder.Instance,
        TypeInfoResolver = SerializerContext.Default
            .WithAddedModifier(LeaveOutWhatIsAbsent)
            .WithAddedModifier(LeaveOutWhatBelongsToTheEnvelope),
    };

    private static void LeaveOutWhatIsAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => MayBeAbsent(property.PropertyType)))
        {
            property.ShouldSerialize = static (_, value) => value is not null && !Absent.Is(value);
        }
    }

    private static void LeaveOutWhatBelongsToTheEnvelope(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Name.StartsWith('@')))
        {
            property.ShouldSerialize = static (_, _) => false;
        }
    }

    private static bool MayBeAbsent(Type type) => type.IsInterface || type.IsSubclassOf(typeof(JsonModel));
}

/// <summary>A JSON:API document, for the serializer.</summary>
internal sealed class SerializedDocument<TData>
    where TData : class
{
    [JsonPropertyName("data")]
    public TData? Data { get; init; }

    [JsonPropertyName("included")]
    [JsonConverter(typeof(SerializedUsersConverter))]
    public List<User>? Included { get; init; }
}

/// <summary>Reads the users in the <c>included</c> of a document, as the serializer reads them.</summary>
internal sealed class SerializedUsersConverter : JsonConverter<List<User>>
{
    public override List<User> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var users = new List<User>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            using var resource = JsonDocument.ParseValue(ref reader);
            if (IsUser(resource.RootElement))
            {
                users.Add(resource.Deserialize<User>(options)!);
            }
        }

        return users;
    }

    public override void Write(Utf8JsonWriter writer, List<User> value, JsonSerializerOptions options) => throw new NotSupportedException();

    // By the first of the members of that name.
    private static bool IsUser(JsonElement resource) =>
        resource.ValueKind == JsonValueKind.Object
        && resource.EnumerateObject().FirstOrDefault(member => member.Name == "type").Value is { ValueKind: JsonValueKind.String } type
        && type.GetString() == "user";
}
