using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Writes values of a model.</summary>
internal static class Utf8JsonWriterExtensions
{
    extension(Utf8JsonWriter writer)
    {
        public void WriteDateTimeOffset(DateTimeOffset? value)
        {
            if (value is not { } timestamp)
            {
                writer.WriteNullValue();
            }
            else if (timestamp.Offset == TimeSpan.Zero)
            {
                // As the service does: with a Z.
                writer.WriteStringValue(timestamp.UtcDateTime);
            }
            else
            {
                writer.WriteStringValue(timestamp);
            }
        }

        public void WriteDateOnly(DateOnly? value) => writer.WriteStringValue(DateFormat.Format(value));

        public void WriteModel(IJsonWritable? value)
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

        public void WriteJsonNode(JsonNode? value)
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

        public void WriteModels(IReadOnlyList<IJsonWritable?>? models) =>
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

        public void WriteDictionary<T>(IReadOnlyDictionary<string, T>? dictionary, Action<Utf8JsonWriter, T> writeItem)
        {
            if (dictionary is null)
            {
                writer.WriteNullValue();
                return;
            }

            writer.WriteStartObject();
            foreach (var (name, item) in dictionary)
            {
                writer.WritePropertyName(name);
                writeItem(writer, item);
            }

            writer.WriteEndObject();
        }
    }
}
