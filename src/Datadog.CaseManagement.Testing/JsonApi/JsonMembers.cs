using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing.JsonApi;

/// <summary>
/// Reads the members of a JSON object in a request. A member of another type than expected is a bad request; one that is absent or null
/// reads as <see langword="null"/> unless the method requires it.
/// </summary>
internal readonly struct JsonMembers(JsonObject json)
{
    public bool Contains(string name) => json.ContainsKey(name);

    public JsonNode? GetNode(string name) => json[name];

    public string? ReadString(string name) => json[name] is { } value ? WireJson.ReadString(value) : null;

    /// <summary>Reads a string, or returns the default when the member is absent. Null is not absent.</summary>
    public string? ReadString(string name, string? defaultValue) => Contains(name) ? ReadString(name) : defaultValue;

    public string ReadNonEmptyString(string name) => ReadString(name) is { Length: > 0 } text ? text : throw ApiErrors.BadRequest();

    /// <summary>Reads a string that must not be empty, or returns the default when the member is absent. Null is not absent.</summary>
    public string ReadNonEmptyString(string name, string defaultValue) => Contains(name) ? ReadNonEmptyString(name) : defaultValue;

    public string? ReadUuid(string name) => ReadString(name) is { } id ? Uuid.Validate(id) : null;

    public bool? ReadBoolean(string name) => json[name]?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw ApiErrors.BadRequest(),
    };

    /// <summary>Reads a required integer.</summary>
    public int ReadInt32(string name, int minimum, int maximum) =>
        json[name]?.GetValueKind() is JsonValueKind.Number
        && json[name]!.AsValue().TryGetValue(out int number)
        && number >= minimum
        && number <= maximum
            ? number
            : throw ApiErrors.BadRequest();

    public JsonArray? ReadArray(string name) => json[name] switch
    {
        null => null,
        JsonArray value => value,
        _ => throw ApiErrors.BadRequest(),
    };

    public JsonObject? ReadObject(string name) => json[name] switch
    {
        null => null,
        JsonObject value => value,
        _ => throw ApiErrors.BadRequest(),
    };

    public IEnumerable<JsonMembers>? ReadObjects(string name) =>
        ReadArray(name)?.Select(element => new JsonMembers(element as JsonObject ?? throw ApiErrors.BadRequest()));

    /// <summary>Reads a trigger, a recipient or an action of a rule: an object with a type and data, which is stored as it is.</summary>
    public JsonObject? ReadTypedObject(string name) => ReadObject(name) is { } value ? CopyTypedObject(value) : null;

    /// <summary>Reads the triggers or the recipients of a rule.</summary>
    public JsonArray? ReadTypedObjects(string name) =>
        ReadArray(name) is { } elements ? new JsonArray([.. elements.Select(element => CopyTypedObject(element as JsonObject))]) : null;

    private static JsonObject CopyTypedObject(JsonObject? value)
    {
        var members = new JsonMembers(value ?? throw ApiErrors.BadRequest());
        members.ReadNonEmptyString("type");
        members.ReadObject("data");
        return (JsonObject)value.DeepClone();
    }
}
