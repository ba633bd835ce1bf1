using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Reads <c>included</c> once, users as users and everything else as it came, and writes both back in their order.</summary>
internal sealed class IncludedResourcesConverter : JsonConverter<IncludedResources>
{
    public override IncludedResources Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"included is an array, not {reader.TokenType}.");
        }

        var included = new IncludedResources();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (IsUser(reader))
            {
                included.Add(reader.Model<User>()!);
            }
            else
            {
                included.Add(JsonElement.ParseValue(ref reader));
            }
        }

        return included;
    }

    public override void Write(Utf8JsonWriter writer, IncludedResources value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var (user, other) in value.InOrder)
        {
            if (user is not null)
            {
                JsonSerializer.Serialize(writer, user, DatadogJson.Generated<User>());
            }
            else
            {
                other.WriteTo(writer);
            }
        }

        writer.WriteEndArray();
    }

    // Takes the reader by value: it looks ahead without moving the caller's.
    private static bool IsUser(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType)
            {
                return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("user"u8);
            }

            reader.Skip();
        }

        return false;
    }
}
