using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Reads values of a model. Each method starts at the first token of a value and ends at its last. <c>null</c> is read as
/// <see langword="null"/>. A value of an unexpected type results in a <see cref="JsonException"/>.
/// </summary>
internal static class Utf8JsonReaderExtensions
{
    extension(ref Utf8JsonReader reader)
    {
        /// <summary>Advances to the value of the next member. Returns <see langword="false"/> at the end of the object.</summary>
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

        /// <summary>Advances to the next element. Returns <see langword="false"/> at the end of the array.</summary>
        public bool NextElement() => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

        /// <summary>Reads a string that is usually unique.</summary>
        public string? ReadString() => reader.Holds(JsonTokenType.String) ? reader.GetString() : null;

        /// <summary>Reads a string that occurs often, such as an identifier or a name, from the string pool.</summary>
        public string? ReadInternedString() => reader.Holds(JsonTokenType.String) ? StringPool.Get(ref reader) : null;

        public T? ReadEnumeration<T>()
            where T : struct, IOpenEnumeration<T> =>
            reader.Holds(JsonTokenType.String) ? T.FromWire(StringPool.Get(ref reader)) : null;

        public DateTimeOffset? ReadDateTimeOffset() =>
            !reader.Holds(JsonTokenType.String) ? null
            : reader.TryGetDateTimeOffset(out var timestamp) ? timestamp
            : throw new JsonException("A timestamp is not in the form of RFC 3339.");

        public int? ReadInt32() =>
            !reader.Holds(JsonTokenType.Number) ? null
            : reader.TryGetInt32(out var number) ? number
            : throw new JsonException("A number is not an integer of 32 bits.");

        public long? ReadInt64() =>
            !reader.Holds(JsonTokenType.Number) ? null
            : reader.TryGetInt64(out var number) ? number
            : throw new JsonException("A number is not an integer of 64 bits.");

        public double? ReadDouble() => reader.Holds(JsonTokenType.Number) ? reader.GetDouble() : null;

        public bool? ReadBoolean() => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            var other => throw Unexpected(other, "Boolean"),
        };

        /// <summary>Reads a value of any type.</summary>
        public JsonElement ReadJsonElement() => JsonElement.ParseValue(ref reader);

        /// <inheritdoc cref="ReadJsonElement"/>
        public JsonElement? ReadJsonElementOrNull() => reader.TokenType == JsonTokenType.Null ? null : reader.ReadJsonElement();

        /// <inheritdoc cref="ReadJsonElement"/>
        public JsonNode? ReadJsonNode() => JsonNode.Parse(ref reader);

        public T? ReadModel<T>()
            where T : class, IJsonReadable<T> =>
            reader.Holds(JsonTokenType.StartObject) ? T.Read(ref reader) : null;

        public IReadOnlyList<T>? ReadModels<T>()
            where T : class, IJsonReadable<T>
        {
            if (!reader.Holds(JsonTokenType.StartArray))
            {
                return null;
            }

            // Does not use ReadList, whose delegate native compilation would repeat for each type of model.
            List<T>? models = null;
            while (reader.NextElement())
            {
                (models ??= new List<T>(1)).Add(reader.ReadModel<T>()!);
            }

            return models ?? (IReadOnlyList<T>)ReadOnlyCollection<T>.Empty;
        }

        /// <summary>Reads a value type that reads itself.</summary>
        public T? ReadStruct<T>()
            where T : struct, IJsonReadable<T> =>
            reader.TokenType == JsonTokenType.Null ? null : T.Read(ref reader);

        public IReadOnlyList<T>? ReadList<T>(JsonValueReader<T> readItem)
        {
            if (!reader.Holds(JsonTokenType.StartArray))
            {
                return null;
            }

            List<T>? list = null;
            while (reader.NextElement())
            {
                // Most lists of a case have one element.
                (list ??= new List<T>(1)).Add(readItem(ref reader));
            }

            return list ?? (IReadOnlyList<T>)ReadOnlyCollection<T>.Empty;
        }

        public IReadOnlyDictionary<string, T>? ReadDictionary<T>(JsonValueReader<T> readItem)
        {
            if (!reader.Holds(JsonTokenType.StartObject))
            {
                return null;
            }

            Dictionary<string, T>? map = null;
            while (reader.NextMember(out var name))
            {
                (map ??= [])[StringPool.Get(name)] = readItem(ref reader);
            }

            return map ?? (IReadOnlyDictionary<string, T>)ReadOnlyDictionary<string, T>.Empty;
        }

        /// <summary>Determines whether the value is an object. Returns <see langword="false"/> for <c>null</c>.</summary>
        public bool IsObject() => reader.Holds(JsonTokenType.StartObject);

        /// <summary>Determines whether the value is an array. Returns <see langword="false"/> for <c>null</c>.</summary>
        public bool IsArray() => reader.Holds(JsonTokenType.StartArray);

        private bool Holds(JsonTokenType type) =>
            reader.TokenType == type || (reader.TokenType == JsonTokenType.Null ? false : throw Unexpected(reader.TokenType, $"{type}"));
    }

    /// <summary>Throws if a required value is <c>null</c>.</summary>
    public static T NotNull<T>(T? value)
        where T : struct =>
        value ?? throw Unexpected(JsonTokenType.Null, typeof(T).Name);

    /// <summary>Throws if a required member is missing.</summary>
    public static void ThrowIfMissing(bool hasMember, string name)
    {
        if (!hasMember)
        {
            throw new JsonException($"There is no member {name}, which is required.");
        }
    }

    private static JsonException Unexpected(JsonTokenType actual, string expected) =>
        new($"There is a {actual} where a {expected} is expected.");
}
