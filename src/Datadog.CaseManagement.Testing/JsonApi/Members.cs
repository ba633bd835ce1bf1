using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>The members of a JSON object in a request; a member of the wrong kind refuses the request.</summary>
internal readonly struct Members(JsonObject json)
{
    public bool Has(string name) => json.ContainsKey(name);

    public JsonNode? Value(string name) => json[name];

    /// <summary>The text of a member; <see langword="null"/> when it is absent or null.</summary>
    public string? Text(string name) => json[name] is { } value ? JsonText.Read(value) : null;

    /// <summary>The text of a member that must hold some.</summary>
    public string NonEmptyText(string name) => Text(name) is { Length: > 0 } text ? text : throw Errors.BadRequest();

    /// <summary>The text of a member, or another one when it is absent.</summary>
    public string? Text(string name, string? otherwise) => Has(name) ? Text(name) : otherwise;

    /// <summary>The text of a member that must hold some when it is there, or another one when it is absent.</summary>
    public string NonEmptyText(string name, string otherwise) => Has(name) ? NonEmptyText(name) : otherwise;

    /// <summary>The UUID in a member; <see langword="null"/> when it is absent or null.</summary>
    public string? Uuid(string name) => Text(name) is { } id ? Testing.Uuid.Checked(id) : null;

    /// <summary>The truth in a member; <see langword="null"/> when it is absent or null.</summary>
    public bool? Flag(string name) => json[name]?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Errors.BadRequest(),
    };

    /// <summary>The whole number in a member, which must lie within limits.</summary>
    public int Number(string name, int smallest, int largest) =>
        json[name]?.GetValueKind() is JsonValueKind.Number
        && json[name]!.AsValue().TryGetValue(out int number)
        && number >= smallest
        && number <= largest
            ? number
            : throw Errors.BadRequest();

    /// <summary>The elements of a member; <see langword="null"/> when it is absent or null.</summary>
    public JsonArray? Array(string name) => json[name] switch
    {
        null => null,
        JsonArray value => value,
        _ => throw Errors.BadRequest(),
    };

    /// <summary>The objects that a member lists; <see langword="null"/> when it is absent or null.</summary>
    public IEnumerable<Members>? Objects(string name) =>
        Array(name)?.Select(element => new Members(element as JsonObject ?? throw Errors.BadRequest()));

    /// <summary>The object in a member; <see langword="null"/> when it is absent or null.</summary>
    public JsonObject? Object(string name) => json[name] switch
    {
        null => null,
        JsonObject value => value,
        _ => throw Errors.BadRequest(),
    };
}
