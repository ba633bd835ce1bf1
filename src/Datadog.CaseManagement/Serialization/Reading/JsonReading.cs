using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Datadog.CaseManagement.Serialization.Reading;

/// <summary>
/// The steps of reading a model by hand. Each begins at the first token of a value and ends at its last. <c>null</c> is read as nothing,
/// and any other type than the expected one is refused, as the serializer does.
/// </summary>
internal static class JsonReading
{
    extension(ref Utf8JsonReader reader)
    {
        /// <summary>Goes on to the value of the next member; <see langword="false"/> at the object's end.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool NextMember(out ReadOnlySpan<byte> name)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                name = default;
                return false;
            }

            name = reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
            reader.Read();
            return true;
        }

        /// <summary>Goes on to the next element; <see langword="false"/> at the array's end.</summary>
        public bool NextElement() => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

        /// <summary>A text that is different each time.</summary>
        public string? Text() => reader.Holds(JsonTokenType.String) ? reader.GetString() : null;

        /// <summary>A text that arrives again and again: an identifier, a name.</summary>
        public string? RepeatedText() => reader.Holds(JsonTokenType.String) ? TextPool.Get(ref reader) : null;

        public T? Enumeration<T>()
            where T : struct, IEnumeration<T> =>
            reader.Holds(JsonTokenType.String) ? T.FromWire(TextPool.Get(ref reader)) : null;

        public DateTimeOffset? Timestamp() =>
            !reader.Holds(JsonTokenType.String) ? null
            : reader.TryGetDateTimeOffset(out var timestamp) ? timestamp
            : throw new JsonException("A timestamp is not in the form of RFC 3339.");

        public int? Number() =>
            !reader.Holds(JsonTokenType.Number) ? null
            : reader.TryGetInt32(out var number) ? number
            : throw new JsonException("A number is not an integer of 32 bits.");

        public bool? Flag() => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            var other => throw Unexpected(other, "Boolean"),
        };

        /// <summary>A value of any type, kept as it came.</summary>
        public JsonElement Json() => JsonElement.ParseValue(ref reader);

        /// <inheritdoc cref="Json"/>
        public JsonElement? JsonOrNull() => reader.TokenType == JsonTokenType.Null ? null : reader.Json();

        public T? Model<T>()
            where T : class, IReadable<T> =>
            reader.Holds(JsonTokenType.StartObject) ? T.Read(ref reader) : null;

        /// <summary>A model that arrives seldom, as the serializer reads it.</summary>
        public T? Other<T>()
            where T : class =>
            JsonSerializer.Deserialize(ref reader, DatadogJson.TypeInfo<T>());

        public IReadOnlyList<T>? Models<T>()
            where T : class, IReadable<T>
        {
            if (!reader.Holds(JsonTokenType.StartArray))
            {
                return null;
            }

            List<T>? models = null;
            while (reader.NextElement())
            {
                (models ??= []).Add(reader.Model<T>()!);
            }

            return models ?? (IReadOnlyList<T>)ReadOnlyCollection<T>.Empty;
        }

        public IReadOnlyList<string>? RepeatedTexts()
        {
            if (!reader.Holds(JsonTokenType.StartArray))
            {
                return null;
            }

            List<string>? texts = null;
            while (reader.NextElement())
            {
                (texts ??= new List<string>(1)).Add(reader.RepeatedText()!);
            }

            return texts ?? (IReadOnlyList<string>)ReadOnlyCollection<string>.Empty;
        }

        public IReadOnlyDictionary<string, IReadOnlyList<string>>? MapOfTexts()
        {
            if (!reader.Holds(JsonTokenType.StartObject))
            {
                return null;
            }

            Dictionary<string, IReadOnlyList<string>>? map = null;
            while (reader.NextMember(out var name))
            {
                (map ??= [])[TextPool.Get(name)] = reader.RepeatedTexts()!;
            }

            return map ?? (IReadOnlyDictionary<string, IReadOnlyList<string>>)ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
        }

        public IReadOnlyDictionary<string, T>? MapOfModels<T>()
            where T : class, IReadable<T>
        {
            if (!reader.Holds(JsonTokenType.StartObject))
            {
                return null;
            }

            Dictionary<string, T>? map = null;
            while (reader.NextMember(out var name))
            {
                (map ??= [])[TextPool.Get(name)] = reader.Model<T>()!;
            }

            return map ?? (IReadOnlyDictionary<string, T>)ReadOnlyDictionary<string, T>.Empty;
        }

        private bool Holds(JsonTokenType type) =>
            reader.TokenType == type || (reader.TokenType == JsonTokenType.Null ? false : throw Unexpected(reader.TokenType, $"{type}"));
    }

    private static JsonException Unexpected(JsonTokenType actual, string expected) =>
        new($"There is a {actual} where a {expected} is expected.");
}
