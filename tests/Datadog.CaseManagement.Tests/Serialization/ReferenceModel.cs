using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>
/// What reading JSON as a model and writing it again must give, worked out from the declaration of the model and by System.Text.Json alone.
/// The code that the library's generator writes is held to it.
/// </summary>
internal static class ReferenceModel
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The members of a model in the order in which they are written.</summary>
    public static IReadOnlyList<ReferenceMember> MembersOf(Type model) =>
        model == typeof(JsonModel)
            ? []
            : [.. MembersOf(model.BaseType!), .. model.GetProperties(Declared).OrderBy(property => property.MetadataToken).Select(ReferenceMember.Of).OfType<ReferenceMember>()];

    /// <summary>The JSON that is written after <paramref name="json"/> was read, or why there is none.</summary>
    public static string Outcome(Type type, string json) => Outcome(() =>
    {
        using var document = JsonDocument.Parse(json);
        return Written(Read(type, document.RootElement));
    });

    /// <summary>As <see cref="Outcome(Type, string)"/>, for the data of a JSON:API document.</summary>
    public static string OutcomeOfDocument(Type data, byte[] body) => Outcome(() =>
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind == JsonValueKind.Null)
        {
            return "null";
        }

        Action<Utf8JsonWriter>? read = null;
        foreach (var member in Require(document.RootElement, JsonValueKind.Object).EnumerateObject())
        {
            read = member.Name == "data" ? Read(data, member.Value) : read;
            if (member.Name == "included" && member.Value.ValueKind != JsonValueKind.Null)
            {
                foreach (var user in Require(member.Value, JsonValueKind.Array).EnumerateArray().Where(IsUser))
                {
                    Read(typeof(User), user);
                }
            }
        }

        return read is null ? "null" : Written(read);
    });

    public static string Outcome(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (JsonException)
        {
            return "not readable";
        }
        catch (ArgumentException)
        {
            // A number beyond what a double holds is read as infinity, which JSON has not.
            return "not writable";
        }
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Action<Utf8JsonWriter> Read(Type type, JsonElement json)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            _ when value == typeof(JsonElement) => json.Clone().WriteTo,
            _ when json.ValueKind == JsonValueKind.Null =>
                type.IsValueType && value == type ? throw new JsonException() : static writer => writer.WriteNullValue(),
            _ when value.IsAssignableTo(typeof(JsonModel)) => ReadModel(value, json),
            _ when value == typeof(JsonNode) => json.Clone().WriteTo,
            _ when value == typeof(bool) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.Clone().WriteTo : throw new JsonException(),
            _ when value == typeof(int) || value == typeof(NotificationDestination) => ReadNumber<int>(json, json.TryGetInt32, static (writer, number) => writer.WriteNumberValue(number)),
            _ when value == typeof(long) => ReadNumber<long>(json, json.TryGetInt64, static (writer, number) => writer.WriteNumberValue(number)),
            _ when value == typeof(double) => ReadNumber<double>(json, json.TryGetDouble, static (writer, number) => writer.WriteNumberValue(number)),
            _ when value == typeof(DateTimeOffset) => ReadTimestamp(json),
            _ when value == typeof(string) || value == typeof(DateOnly) || value.IsDefined(typeof(OpenEnumerationAttribute)) =>
                Require(json, JsonValueKind.String).Clone().WriteTo,
            _ when value.IsGenericType && value.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ReadList(value.GetGenericArguments()[0], json),
            _ when value.IsGenericType && value.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) =>
                ReadDictionary(value.GetGenericArguments()[1], json),
            _ => throw new NotSupportedException($"The reference has no way to read a {type}."),
        };
    }

    // The last of several members with one name counts, in the place of the first.
    private static Action<Utf8JsonWriter> ReadModel(Type model, JsonElement json)
    {
        var members = MembersOf(model);
        var known = new Dictionary<string, Action<Utf8JsonWriter>?>();
        var others = new Dictionary<string, Action<Utf8JsonWriter>>();
        foreach (var property in Require(json, JsonValueKind.Object).EnumerateObject())
        {
            if (members.FirstOrDefault(member => member.Name == property.Name) is { } member)
            {
                known[property.Name] = ReadMember(member, property.Value);
            }
            else
            {
                others[property.Name] = property.Value.Clone().WriteTo;
            }
        }

        if (members.Any(member => member.IsRequired && !known.ContainsKey(member.Name)))
        {
            throw new JsonException();
        }

        // What begins with @ belongs to the envelope, which is written elsewhere.
        return ObjectWriter([.. members
            .Where(member => member.Name[0] != '@' && known.GetValueOrDefault(member.Name) is not null)
            .Select(member => KeyValuePair.Create(member.Name, known[member.Name]!)), .. others]);
    }

    private static Action<Utf8JsonWriter>? ReadMember(ReferenceMember member, JsonElement json)
    {
        var type = member.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Read(type.GetGenericArguments()[0], json);
        }

        var isLeftOut = json.ValueKind == JsonValueKind.Null && !member.PreservesNull && type != typeof(JsonElement);
        return Read(type, json) is var write && isLeftOut ? null : write;
    }

    private static Action<Utf8JsonWriter> ReadList(Type element, JsonElement json)
    {
        Action<Utf8JsonWriter>[] items = [.. Require(json, JsonValueKind.Array).EnumerateArray().Select(item => Read(element, item))];
        return writer =>
        {
            writer.WriteStartArray();
            Array.ForEach(items, write => write(writer));
            writer.WriteEndArray();
        };
    }

    private static Action<Utf8JsonWriter> ReadDictionary(Type value, JsonElement json)
    {
        var entries = new Dictionary<string, Action<Utf8JsonWriter>>();
        foreach (var property in Require(json, JsonValueKind.Object).EnumerateObject())
        {
            entries[property.Name] = Read(value, property.Value);
        }

        return ObjectWriter([.. entries]);
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

    private delegate bool TryGet<T>(out T value);

    private static Action<Utf8JsonWriter> ReadNumber<T>(JsonElement json, TryGet<T> tryGet, Action<Utf8JsonWriter, T> write) =>
        json.ValueKind == JsonValueKind.Number && tryGet(out var number)
            ? writer => write(writer, number)
            : throw new JsonException();

    // UTC is written with a Z, which is how the serializer writes a DateTime.
    private static Action<Utf8JsonWriter> ReadTimestamp(JsonElement json)
    {
        if (!Require(json, JsonValueKind.String).TryGetDateTimeOffset(out var timestamp))
        {
            throw new JsonException();
        }

        return timestamp.Offset == TimeSpan.Zero ? writer => writer.WriteStringValue(timestamp.UtcDateTime) : writer => writer.WriteStringValue(timestamp);
    }

    private static JsonElement Require(JsonElement json, JsonValueKind kind) => json.ValueKind == kind ? json : throw new JsonException();

    // By the first of the members of that name.
    private static bool IsUser(JsonElement resource) =>
        resource.ValueKind == JsonValueKind.Object
        && resource.EnumerateObject().FirstOrDefault(member => member.Name == "type").Value is { ValueKind: JsonValueKind.String } type
        && type.GetString() == "user";
}

/// <summary>A member of a model, as its property declares it.</summary>
internal sealed record ReferenceMember(string Name, Type Type, bool IsRequired, bool PreservesNull)
{
    public static ReferenceMember? Of(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>() is { } attribute
            ? new ReferenceMember(
                attribute.Name,
                property.PropertyType,
                property.IsDefined(typeof(RequiredMemberAttribute)),
                property.IsDefined(typeof(PreserveNullAttribute)))
            : null;

    /// <summary>A value that the member can have.</summary>
    public string Filler =>
        Type == typeof(bool) ? "true"
        : Type == typeof(DateTimeOffset) ? "\"2026-01-02T03:04:05Z\""
        : Type.IsGenericType ? "[]"
        : Type.IsSubclassOf(typeof(JsonModel)) ? "{}"
        : "\"x\"";
}
