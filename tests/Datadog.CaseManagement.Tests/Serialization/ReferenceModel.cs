using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
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

    /// <summary>The JSON that is stored after <paramref name="json"/> was read, or why there is none.</summary>
    public static string Outcome(Type type, string json) => Outcome(() =>
    {
        using var document = JsonDocument.Parse(json);
        return Written(new ReferenceReader(isForStorage: true).Read(type, document.RootElement)?.Write);
    });

    /// <summary>The JSON that is sent after the data of a JSON:API document was read, or why there is none.</summary>
    public static string OutcomeOfDocument(Type data, byte[] body) => Outcome(() =>
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind == JsonValueKind.Null)
        {
            return "null";
        }

        Action<Utf8JsonWriter>? write = null;
        foreach (var member in ReferenceReader.Require(document.RootElement, JsonValueKind.Object).EnumerateObject().Where(member => member.Name == "data"))
        {
            write = new ReferenceReader(isForStorage: false).Read(data, member.Value)?.Write;
        }

        return write is null ? "null" : Written(write);
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
    }

    private static string Written(Action<Utf8JsonWriter>? write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            (write ?? (static writer => writer.WriteNullValue()))(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
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
