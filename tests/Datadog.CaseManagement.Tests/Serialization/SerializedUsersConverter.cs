using System.Text.Json;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

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
