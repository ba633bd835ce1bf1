using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>How a value that was read is written, and whether it is empty.</summary>
internal sealed record ReferenceValue(Action<Utf8JsonWriter> Write, bool IsEmpty = false);

/// <summary>
/// Reads the value of a member by its declared type. <see langword="null"/> stands for <c>null</c>. A value of an unexpected type or format
/// is a <see cref="JsonException"/>, which the model that contains the member catches, to keep the JSON of the member.
/// </summary>
internal sealed class ReferenceReader(bool isForStorage)
{
    private delegate bool TryGet<T>(out T value);

    public static JsonElement Require(JsonElement json, JsonValueKind kind) => json.ValueKind == kind ? json : throw new JsonException();

    public ReferenceValue? Read(Type type, JsonElement json)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            _ when type == typeof(JsonElement) => new ReferenceValue(json.Clone().WriteTo, json.ValueKind == JsonValueKind.Null),
            _ when json.ValueKind == JsonValueKind.Null => type.IsValueType && value == type ? throw new JsonException() : null,
            _ when value == typeof(JsonElement) => Raw(json),
            _ when value == typeof(JsonNode) => Raw(json),
            _ when value.IsAssignableTo(typeof(JsonModel)) => ReadModel(value, json),
            _ when value == typeof(bool) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? Raw(json) : throw new JsonException(),
            _ when value == typeof(int) || value == typeof(NotificationDestination) => ReadNumber<int>(json, json.TryGetInt32, static (writer, number) => writer.WriteNumberValue(number)),
            _ when value == typeof(long) => ReadNumber<long>(json, json.TryGetInt64, static (writer, number) => writer.WriteNumberValue(number)),
            _ when value == typeof(double) => ReadNumber<double>(
                json, (out number) => json.TryGetDouble(out number) && IsExact(json, number), static (writer, number) => writer.WriteNumberValue(number)),
            _ when value == typeof(DateTimeOffset) => ReadTimestamp(json),
            _ when value == typeof(DateOnly) => ReadDate(json),
            _ when value == typeof(string) || value.IsDefined(typeof(OpenEnumerationAttribute)) =>
                new ReferenceValue(Require(json, JsonValueKind.String).Clone().WriteTo, value == typeof(string) && json.ValueEquals("")),
            _ when value.IsGenericType && value.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ReadList(value.GetGenericArguments()[0], json),
            _ when value.IsGenericType && value.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) =>
                ReadDictionary(value.GetGenericArguments()[1], json),
            _ => throw new NotSupportedException($"The reference has no way to read a {type}."),
        };
    }

    // The last of several members with one name counts, in the place of the first.
    private ReferenceValue ReadModel(Type model, JsonElement json)
    {
        var members = ReferenceModel.MembersOf(model);
        var known = new Dictionary<string, ReferenceValue?>();
        var others = new Dictionary<string, Action<Utf8JsonWriter>>();
        foreach (var property in Require(json, JsonValueKind.Object).EnumerateObject())
        {
            var member = members.FirstOrDefault(member => member.Name == property.Name);
            try
            {
                if (member is not null)
                {
                    known[property.Name] = ReadMember(member, property.Value);
                    continue;
                }
            }
            catch (JsonException)
            {
                known.TryAdd(property.Name, null);
            }

            others[property.Name] = property.Value.Clone().WriteTo;
        }

        if (members.Any(member => member.IsRequired && !known.ContainsKey(member.Name)))
        {
            throw new JsonException();
        }

        var written = members
            .Where(member => (isForStorage || member.Name[0] != '@')
                && known.GetValueOrDefault(member.Name) is { } value
                && (!value.IsEmpty || !others.ContainsKey(member.Name)))
            .Select(member => KeyValuePair.Create(member.Name, known[member.Name]!.Write))
            .ToList();
        return new ReferenceValue(
            ObjectWriter([.. written, .. others.Where(other => written.All(member => member.Key != other.Key))]),
            others.Count == 0 && known.Values.All(value => value is null or { IsEmpty: true }));
    }

    private ReferenceValue? ReadMember(ReferenceMember member, JsonElement json)
    {
        var isOptional = member.Type.IsGenericType && member.Type.GetGenericTypeDefinition() == typeof(Optional<>);
        var value = Read(isOptional ? member.Type.GetGenericArguments()[0] : member.Type, json);
        return value ?? (isOptional || member.PreservesNull ? new ReferenceValue(static writer => writer.WriteNullValue(), IsEmpty: true) : null);
    }

    // A list of models keeps what is a model. Any other list is kept or not as a whole.
    private ReferenceValue ReadList(Type element, JsonElement json)
    {
        var items = new List<Action<Utf8JsonWriter>>();
        foreach (var item in Require(json, JsonValueKind.Array).EnumerateArray())
        {
            if (!element.IsAssignableTo(typeof(JsonModel)))
            {
                items.Add((Read(element, item) ?? throw new JsonException()).Write);
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                items.Add(ReadModel(element, item).Write);
            }
        }

        return new ReferenceValue(
            writer =>
            {
                writer.WriteStartArray();
                items.ForEach(write => write(writer));
                writer.WriteEndArray();
            },
            items.Count == 0);
    }

    private ReferenceValue ReadDictionary(Type element, JsonElement json)
    {
        var entries = new Dictionary<string, Action<Utf8JsonWriter>>();
        foreach (var property in Require(json, JsonValueKind.Object).EnumerateObject())
        {
            // The only values that can be null are those of any type.
            var write = Read(element, property.Value)?.Write ?? (element == typeof(JsonNode) ? static writer => writer.WriteNullValue() : null);
            entries[property.Name] = write ?? throw new JsonException();
        }

        return new ReferenceValue(ObjectWriter([.. entries]), entries.Count == 0);
    }

    private static Action<Utf8JsonWriter> ObjectWriter(IReadOnlyList<KeyValuePair<string, Action<Utf8JsonWriter>>> members) => writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, write) in members)
        {
            writer.WritePropertyName(name);
            write(writer);
        }

        writer.WriteEndObject();
    };

    private static bool IsExact(JsonElement json, double number) =>
        double.IsFinite(number) && JsonElement.DeepEquals(json, JsonSerializer.SerializeToElement(number, PlainJson.Options));

    private static ReferenceValue Raw(JsonElement json) => new(json.Clone().WriteTo);

    private static ReferenceValue ReadNumber<T>(JsonElement json, TryGet<T> tryGet, Action<Utf8JsonWriter, T> write) =>
        json.ValueKind == JsonValueKind.Number && tryGet(out var number)
            ? new ReferenceValue(writer => write(writer, number))
            : throw new JsonException();

    // UTC is written with a Z, which is how the serializer writes a DateTime. Without a time zone it is UTC.
    private static ReferenceValue ReadTimestamp(JsonElement json)
    {
        Require(json, JsonValueKind.String);
        if (json.TryGetDateTime(out var local) && local.Kind == DateTimeKind.Unspecified)
        {
            return new ReferenceValue(writer => writer.WriteStringValue(DateTime.SpecifyKind(local, DateTimeKind.Utc)));
        }

        return !json.TryGetDateTimeOffset(out var timestamp) ? throw new JsonException()
            : timestamp.Offset == TimeSpan.Zero ? new ReferenceValue(writer => writer.WriteStringValue(timestamp.UtcDateTime))
            : new ReferenceValue(writer => writer.WriteStringValue(timestamp));
    }

    private static ReferenceValue ReadDate(JsonElement json)
    {
        var text = Require(json, JsonValueKind.String).GetString()!;
        return DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Raw(json)
            : throw new JsonException();
    }
}
