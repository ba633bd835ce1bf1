using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing.JsonApi;

/// <summary>
/// Reads the members of a JSON object in a request. A member of another type than expected is a bad request; one that is absent or null
/// reads as <see langword="null"/> unless the method requires it.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="path">The names of the members that lead to the object, such as <c>data.attributes</c>, for errors.</param>
internal readonly struct JsonMembers(JsonObject json, string path)
{
    private const string NonEmptyString = "a string that is not empty";
    private const string UuidString = "a UUID";

    public IEnumerable<string> Names => json.Select(member => member.Key);

    /// <summary>Returns the error of a member that is not as expected.</summary>
    public ApiErrorException Invalid(string name, string expectation) => ApiErrors.Invalid(PathOf(name), expectation);

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public bool Contains(string name) => json.ContainsKey(name);

    public JsonNode? GetNode(string name) => json[name];

    public string? ReadString(string name) => json[name] is { } value ? WireJson.ReadString(value) ?? throw Invalid(name, "a string") : null;

    /// <summary>Reads a string, or returns the default when the member is absent. Null is not absent.</summary>
    public string? ReadString(string name, string? defaultValue) => Contains(name) ? ReadString(name) : defaultValue;

    public string ReadRequiredString(string name) => ReadString(name) ?? throw Invalid(name, "a string");

    /// <summary>Reads a required string, or returns the default when the member is absent. Null is not absent.</summary>
    public string ReadRequiredString(string name, string defaultValue) => Contains(name) ? ReadRequiredString(name) : defaultValue;

    public string ReadNonEmptyString(string name) => ReadString(name) is { Length: > 0 } text ? text : throw Invalid(name, NonEmptyString);

    /// <summary>Reads a string that must not be empty, or returns the default when the member is absent. Null is not absent.</summary>
    public string ReadNonEmptyString(string name, string defaultValue) => Contains(name) ? ReadNonEmptyString(name) : defaultValue;

    /// <summary>Reads a required string that must have one of several values.</summary>
    public string ReadOneOf(string name, params IReadOnlyCollection<string> values) =>
        ReadString(name) is { } text && values.Contains(text) ? text : throw Invalid(name, ApiErrors.OneOf(values));

    public string? ReadUuid(string name) =>
        ReadString(name) is not { } id ? null : Uuid.IsValid(id) ? id : throw Invalid(name, UuidString);

    public string ReadRequiredUuid(string name) => ReadUuid(name) ?? throw Invalid(name, UuidString);

    public DateOnly? ReadDate(string name) => ReadString(name) is not { } text
        ? null
        : CalendarDate.Parse(text) ?? throw Invalid(name, "a date in the form 2026-12-31");

    public DateTimeOffset? ReadTimestamp(string name) => ReadString(name) is not { } text
        ? null
        : Timestamp.Parse(text) ?? throw Invalid(name, Timestamp.Expectation);

    public DateTimeOffset ReadRequiredTimestamp(string name) => ReadTimestamp(name) ?? throw Invalid(name, Timestamp.Expectation);

    public bool? ReadBoolean(string name) => json[name]?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Invalid(name, "true or false"),
    };

    public bool ReadRequiredBoolean(string name) => ReadBoolean(name) ?? throw Invalid(name, "true or false");

    /// <summary>Reads a required integer.</summary>
    public int ReadInt32(string name, int minimum, int maximum) =>
        json[name]?.GetValueKind() is JsonValueKind.Number
        && json[name]!.AsValue().TryGetValue(out int number)
        && number >= minimum
        && number <= maximum
            ? number
            : throw Invalid(name, $"a whole number from {minimum} to {maximum}");

    public JsonArray? ReadArray(string name) => json[name] switch
    {
        null => null,
        JsonArray value => value,
        _ => throw Invalid(name, "a list"),
    };

    public JsonArray ReadRequiredArray(string name) => ReadArray(name) ?? throw Invalid(name, "a list");

    /// <summary>Reads a list of strings.</summary>
    public List<string>? ReadStrings(string name)
    {
        var members = this;
        return ReadArray(name)
            ?.Select((element, index) => WireJson.ReadString(element) ?? throw members.Invalid($"{name}[{index}]", "a string"))
            .ToList();
    }

    public List<string> ReadRequiredStrings(string name) => ReadStrings(name) ?? throw Invalid(name, "a list of strings");

    public JsonObject? ReadObject(string name) => json[name] switch
    {
        null => null,
        JsonObject value => value,
        _ => throw Invalid(name, "an object"),
    };

    public JsonMembers? ReadMembers(string name) => ReadObject(name) is { } value ? new JsonMembers(value, PathOf(name)) : null;

    public JsonMembers ReadRequiredMembers(string name) => ReadMembers(name) ?? throw Invalid(name, "an object");

    /// <summary>Reads a list of objects.</summary>
    public IEnumerable<JsonMembers>? ReadObjects(string name)
    {
        var members = this;
        return ReadArray(name)?.Select((element, index) => element is JsonObject value
            ? new JsonMembers(value, members.PathOf($"{name}[{index}]"))
            : throw members.Invalid($"{name}[{index}]", "an object"));
    }

    /// <summary>Reads a trigger, a recipient or an action of a rule: an object with a type and data, which is stored as it is.</summary>
    public JsonObject ReadTypedObject(string name) => ReadRequiredMembers(name).CopyTypedObject();

    /// <summary>Reads the triggers or the recipients of a rule.</summary>
    public JsonArray? ReadTypedObjects(string name) =>
        ReadObjects(name) is { } elements ? new JsonArray([.. elements.Select(element => element.CopyTypedObject())]) : null;

    public JsonArray ReadRequiredTypedObjects(string name) => ReadTypedObjects(name) ?? throw Invalid(name, "a list");

    private JsonObject CopyTypedObject()
    {
        ReadNonEmptyString("type");
        ReadObject("data");
        return (JsonObject)json.DeepClone();
    }
}
