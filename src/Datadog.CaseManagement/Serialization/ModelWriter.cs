using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Writes models as JSON.</summary>
/// <param name="json">The writer of the JSON.</param>
/// <param name="isForStorage">
/// Whether the JSON is stored instead of sent: it then contains the members whose names start with <c>@</c>, which JSON:API reserves for
/// implementations, for the values that a resource in a request or a response does not contain.
/// </param>
internal readonly struct ModelWriter(Utf8JsonWriter json, bool isForStorage)
{
    public bool IsForStorage => isForStorage;

    public void WriteStartObject() => json.WriteStartObject();

    public void WriteEndObject() => json.WriteEndObject();

    public void WritePropertyName(ReadOnlySpan<byte> name) => json.WritePropertyName(name);

    public void WritePropertyName(string name) => json.WritePropertyName(name);

    public void WriteString(string? value) => json.WriteStringValue(value);

    public void WriteBoolean(bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBooleanValue(flag);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void WriteInt64(long? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void WriteDouble(double? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void WriteDateTimeOffset(DateTimeOffset? value)
    {
        if (value is { } timestamp)
        {
            Timestamp.Write(json, timestamp);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void WriteDateOnly(DateOnly? value) => json.WriteStringValue(DateFormat.Format(value));

    public void WriteTimeSpan(TimeSpan? value) => json.WriteStringValue(DurationFormat.Format(value));

    public void WriteJsonElement(JsonElement? value)
    {
        if (value is { } element)
        {
            element.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void WriteJsonNode(JsonNode? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            value.WriteTo(json);
        }
    }

    public void WriteModel(IJsonWritable? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            value.Write(this);
        }
    }

    public void WriteModels(IReadOnlyList<IJsonWritable?>? models) => WriteList(models, static (writer, model) => writer.WriteModel(model));

    public void WriteList<T>(IReadOnlyList<T>? list, Action<ModelWriter, T> writeItem)
    {
        if (list is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var item in list)
        {
            writeItem(this, item);
        }

        json.WriteEndArray();
    }

    public void WriteDictionary<T>(IReadOnlyDictionary<string, T>? dictionary, Action<ModelWriter, T> writeItem)
    {
        if (dictionary is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var (name, item) in dictionary)
        {
            json.WritePropertyName(name);
            writeItem(this, item);
        }

        json.WriteEndObject();
    }
}
