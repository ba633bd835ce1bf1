using System.Globalization;
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
                // Writes UTC with a Z, as the service does.
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

/// <summary>Parses and formats dates, such as <c>2026-12-31</c>.</summary>
internal static class DateFormat
{
    private const string Pattern = "yyyy-MM-dd";

    /// <summary>Parses the date at the start of a text. The date part of a timestamp is used without a time zone conversion.</summary>
    /// <returns><see langword="null"/> if the text does not start with a date.</returns>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(
            text.AsSpan(0, Math.Min(text?.Length ?? 0, Pattern.Length)), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public static string? Format(DateOnly? value) => value?.ToString(Pattern, CultureInfo.InvariantCulture);
}
