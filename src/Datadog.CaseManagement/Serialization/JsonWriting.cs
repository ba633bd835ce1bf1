using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Serialization;

/// <summary>The steps of writing a model.</summary>
internal static class JsonWriting
{
    extension(Utf8JsonWriter writer)
    {
        public void WriteTimestamp(DateTimeOffset? value)
        {
            if (value is { } timestamp)
            {
                writer.WriteStringValue(TimestampConverter.Format(timestamp));
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        public void WriteDate(DateOnly? value) => writer.WriteStringValue(value?.ToString("O", CultureInfo.InvariantCulture));

        public void WriteModel(IWritable? value)
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.Write(writer);
            }
        }

        public void WriteNode(JsonNode? value)
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        public void WriteModels(IReadOnlyList<IWritable?>? models) =>
            writer.WriteList(models, static (writer, model) => writer.WriteModel(model));

        public void WriteList<T>(IReadOnlyList<T>? list, Action<Utf8JsonWriter, T> writeItem)
        {
            if (list is null)
            {
                writer.WriteNullValue();
                return;
            }

            writer.WriteStartArray();
            foreach (var item in list)
            {
                writeItem(writer, item);
            }

            writer.WriteEndArray();
        }

        public void WriteMap<T>(IReadOnlyDictionary<string, T>? map, Action<Utf8JsonWriter, T> writeItem)
        {
            if (map is null)
            {
                writer.WriteNullValue();
                return;
            }

            writer.WriteStartObject();
            foreach (var (name, item) in map)
            {
                writer.WritePropertyName(name);
                writeItem(writer, item);
            }

            writer.WriteEndObject();
        }
    }
}
