using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// The steps of reading a model. Each begins at the first token of a value and ends at its last. <c>null</c> is read as nothing,
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

        public long? LargeNumber() =>
            !reader.Holds(JsonTokenType.Number) ? null
            : reader.TryGetInt64(out var number) ? number
            : throw new JsonException("A number is not an integer of 64 bits.");

        public double? Fraction() => reader.Holds(JsonTokenType.Number) ? reader.GetDouble() : null;

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

        /// <inheritdoc cref="Json"/>
        public JsonNode? Node() => JsonNode.Parse(ref reader);

        public T? Model<T>()
            where T : class, IReadable<T> =>
            reader.Holds(JsonTokenType.StartObject) ? T.Read(ref reader) : null;

        public IReadOnlyList<T>? Models<T>()
            where T : class, IReadable<T>
        {
            if (!reader.Holds(JsonTokenType.StartArray))
            {
                return null;
            }

            // Not by way of List: compiled to native code, its delegate would be there once for each type of model.
            List<T>? models = null;
            while (reader.NextElement())
            {
                (models ??= new List<T>(1)).Add(reader.Model<T>()!);
            }

            return models ?? (IReadOnlyList<T>)ReadOnlyCollection<T>.Empty;
        }

        /// <summary>A value that is no class.</summary>
        public T? Value<T>()
            where T : struct, IReadable<T> =>
            reader.TokenType == JsonTokenType.Null ? null : T.Read(ref reader);

        public IReadOnlyList<T>? List<T>(ReadValue<T> readItem)
        {
            if (!reader.Holds(JsonTokenType.StartArray))
            {
                return null;
            }

            List<T>? list = null;
            while (reader.NextElement())
            {
                // Most lists within a case have one element.
                (list ??= new List<T>(1)).Add(readItem(ref reader));
            }

            return list ?? (IReadOnlyList<T>)ReadOnlyCollection<T>.Empty;
        }

        public IReadOnlyDictionary<string, T>? Map<T>(ReadValue<T> readItem)
        {
            if (!reader.Holds(JsonTokenType.StartObject))
            {
                return null;
            }

            Dictionary<string, T>? map = null;
            while (reader.NextMember(out var name))
            {
                (map ??= [])[TextPool.Get(name)] = readItem(ref reader);
            }

            return map ?? (IReadOnlyDictionary<string, T>)ReadOnlyDictionary<string, T>.Empty;
        }

        /// <summary>Whether there is an object; <see langword="false"/> for <c>null</c>.</summary>
        public bool IsObject() => reader.Holds(JsonTokenType.StartObject);

        /// <summary>Whether there is an array; <see langword="false"/> for <c>null</c>.</summary>
        public bool IsArray() => reader.Holds(JsonTokenType.StartArray);

        private bool Holds(JsonTokenType type) =>
            reader.TokenType == type || (reader.TokenType == JsonTokenType.Null ? false : throw Unexpected(reader.TokenType, $"{type}"));
    }

    /// <summary>A value that cannot be <c>null</c>.</summary>
    public static T Present<T>(T? value)
        where T : struct =>
        value ?? throw Unexpected(JsonTokenType.Null, typeof(T).Name);

    /// <summary>Refuses an object without a member that it must have.</summary>
    public static void Require(bool isThere, string name)
    {
        if (!isThere)
        {
            throw new JsonException($"There is no member {name}, which is required.");
        }
    }

    private static JsonException Unexpected(JsonTokenType actual, string expected) =>
        new($"There is a {actual} where a {expected} is expected.");
}
