using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Reads a value that is not <c>null</c>, like the methods of <see cref="ModelReader"/>.</summary>
internal delegate bool JsonValueReader<T>(ref ModelReader reader, out T? value);

/// <summary>
/// Reads models from JSON. A method whose name starts with <c>Try</c> starts at the first token of a value. If the value has the expected
/// type, the method returns <see langword="true"/> and ends at the last token; <c>null</c> is <see langword="null"/> for any type.
/// Otherwise, the method records the value, returns <see langword="false"/> and does not advance, so that the caller can keep the JSON.
/// </summary>
internal ref partial struct ModelReader(Utf8JsonReader json)
{
    private Utf8JsonReader _json = json;
    private ulong _dictionaryLevels;
    private (JsonTokenType Found, string? Expected) _latest;

    /// <summary>The reader of the JSON, at the current token.</summary>
    public readonly Utf8JsonReader Json => _json;

    /// <summary>The values without the expected type; <see langword="null"/> if there are none.</summary>
    public UnexpectedValues? Unexpected { get; private set; }

    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Advances to the next token. Returns <see langword="false"/> at the end of the JSON.</summary>
    public bool Read() => _json.Read();

    /// <summary>Advances to the last token of the current value.</summary>
    public void Skip() => _json.Skip();

    /// <inheritdoc cref="Skip"/>
    public bool TrySkip()
    {
        _json.Skip();
        return true;
    }

    /// <summary>Advances to the value of the next member. Returns <see langword="false"/> at the end of the object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = _json.ValueIsEscaped || _json.HasValueSequence ? Encoding.UTF8.GetBytes(_json.GetString()!) : _json.ValueSpan;
        _json.Read();
        return true;
    }

    /// <summary>Advances to the next element. Returns <see langword="false"/> at the end of the array.</summary>
    public bool NextElement() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Determines whether the value is an object, and records any other value.</summary>
    public bool IsObject() => Is(JsonTokenType.StartObject);

    /// <summary>Determines whether the value is an array, and records any other value.</summary>
    public bool IsArray() => Is(JsonTokenType.StartArray);

    /// <summary>Reads a string that is usually unique.</summary>
    public bool TryReadString(out string? value)
    {
        value = _json.TokenType == JsonTokenType.String ? _json.GetString() : null;
        return value is not null || IsNullOrRecord("String");
    }

    /// <summary>Reads a string that occurs often, such as an identifier or a name, from the string pool.</summary>
    public bool TryReadInternedString(out string? value)
    {
        value = _json.TokenType == JsonTokenType.String ? StringPool.Get(ref _json) : null;
        return value is not null || IsNullOrRecord("String");
    }

    public bool TryReadEnumeration<T>(out T? value)
        where T : struct, IOpenEnumeration<T>
    {
        value = _json.TokenType == JsonTokenType.String ? T.FromWire(StringPool.Get(ref _json)) : null;
        return value is not null || IsNullOrRecord("String");
    }

    /// <summary>Reads a timestamp. It is in UTC if it has no offset, so that it does not depend on the time zone of the computer.</summary>
    public bool TryReadDateTimeOffset(out DateTimeOffset? value)
    {
        value = _json.TokenType == JsonTokenType.String && Timestamp.TryGet(ref _json, out var timestamp) ? timestamp : null;
        return value is not null || IsNullOrRecord("timestamp in the form of RFC 3339");
    }

    /// <summary>Reads the text of a date or of a timestamp.</summary>
    public bool TryReadDate(out string? value)
    {
        value = _json.TokenType == JsonTokenType.String ? StringPool.Get(ref _json) : null;

        // The reader parses the usual forms faster than DateFormat does.
        value = value is not null && (_json.TryGetDateTime(out _) || DateFormat.Parse(value) is not null) ? value : null;
        return value is not null || IsNullOrRecord("date");
    }

    /// <summary>Reads a duration in the form of .NET, such as <c>00:01:00</c>.</summary>
    public bool TryReadTimeSpan(out TimeSpan? value)
    {
        value = _json.TokenType == JsonTokenType.String && DurationFormat.Parse(_json.GetString()!) is { } duration ? duration : null;
        return value is not null || IsNullOrRecord("duration");
    }

    public bool TryReadInt32(out int? value)
    {
        value = _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) ? number : null;
        return value is not null || IsNullOrRecord("32-bit integer");
    }

    public bool TryReadInt64(out long? value)
    {
        value = _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var number) ? number : null;
        return value is not null || IsNullOrRecord("64-bit integer");
    }

    public bool TryReadDouble(out double? value)
    {
        value = _json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var number) && IsExact(number) ? number : null;
        return value is not null || IsNullOrRecord("number that a double holds");
    }

    public bool TryReadBoolean(out bool? value)
    {
        value = _json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
        return value is not null || IsNullOrRecord("Boolean");
    }

    /// <summary>Reads a value of any type, including <c>null</c>.</summary>
    public JsonElement ReadJsonElement() => JsonElement.ParseValue(ref _json);

    /// <inheritdoc cref="ReadJsonElement"/>
    public bool TryReadJsonElement(out JsonElement? value)
    {
        value = IsNull ? null : ReadJsonElement();
        return true;
    }

    /// <inheritdoc cref="ReadJsonElement"/>
    public bool TryReadJsonNode(out JsonNode? value)
    {
        value = JsonNode.Parse(ref _json);
        return true;
    }

    public bool TryReadModel<T>(out T? model)
        where T : class, IJsonReadable<T>
    {
        model = null;
        return IsNull || T.TryRead(ref this, out model);
    }

    /// <summary>Reads a value type that reads itself.</summary>
    public bool TryReadStruct<T>(out T? value)
        where T : struct, IJsonReadable<T>
    {
        if (IsNull || !T.TryRead(ref this, out var read))
        {
            value = null;
            return IsNull;
        }

        value = read;
        return true;
    }

    /// <summary>Creates the exception for the latest value without the expected type, for a caller that cannot do without it.</summary>
    public readonly JsonException CreateException() => new($"There is a {_latest.Found} where a {_latest.Expected} is expected.");

    /// <summary>Throws if a required member is missing.</summary>
    public static void ThrowIfMissing(bool hasMember, string name)
    {
        if (!hasMember)
        {
            throw new JsonException($"There is no member {name}, which is required.");
        }
    }

    // Numbers with more digits than a double holds would be written back as others.
    private readonly bool IsExact(double number) =>
        double.IsFinite(number)
        && JsonEquality.AreNumbersEqual(
            Encoding.UTF8.GetString(_json.HasValueSequence ? _json.ValueSequence.ToArray() : _json.ValueSpan),
            number.ToString(CultureInfo.InvariantCulture));

    private bool Is(JsonTokenType type)
    {
        if (_json.TokenType == type)
        {
            return true;
        }

        Record(type.ToString());
        return false;
    }

    private bool IsNullOrRecord(string expected)
    {
        if (IsNull)
        {
            return true;
        }

        Record(expected);
        return false;
    }

    private void Record(string expected)
    {
        _latest = (_json.TokenType, expected);
        (Unexpected ??= new()).Add(_json.TokenStartIndex, _json.TokenType, _dictionaryLevels);
    }
}
