using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Http;

namespace Datadog.CaseManagement.Testing.JsonApi;

/// <summary>The resource object in the <c>data</c> member of a request.</summary>
internal sealed class RequestResource
{
    private readonly JsonMembers _data;

    private RequestResource(JsonMembers data) => _data = data;

    /// <summary>The attributes, which are required.</summary>
    public JsonMembers Attributes => _data.ReadRequiredMembers("attributes");

    public JsonMembers? OptionalAttributes => _data.ReadMembers("attributes");

    /// <summary>The id, which must be a UUID.</summary>
    public string Id => _data.ReadRequiredUuid("id");

    public static RequestResource Parse(byte[] body, string expectedType)
    {
        var data = new JsonMembers(ParseObject(body), "").ReadRequiredMembers("data");
        return new RequestResource(ValidateType(data, expectedType));
    }

    /// <summary>Reads the id of a related resource; <see langword="null"/> when the relationship is absent or empty.</summary>
    public string? ReadRelatedId(string relationship, string expectedType)
    {
        var identifier = _data.ReadMembers("relationships")?.ReadMembers(relationship)?.ReadMembers("data");
        return identifier is { } resource ? new RequestResource(ValidateType(resource, expectedType)).Id : null;
    }

    /// <summary>Reads the id of a related resource that there must be.</summary>
    public string ReadRequiredRelatedId(string relationship, string expectedType) =>
        ReadRelatedId(relationship, expectedType) ?? throw _data.Invalid($"relationships.{relationship}.data", $"a {expectedType}");

    private static JsonMembers ValidateType(JsonMembers resource, string expected)
    {
        var actual = resource.ReadString("type") ?? "";
        return actual == expected ? resource : throw ApiErrors.WrongType(actual, expected);
    }

    private static JsonObject ParseObject(byte[] body)
    {
        try
        {
            var document = JsonNode.Parse(body) as JsonObject ?? throw ApiErrors.BadRequest("the body must be a JSON object");
            ReadNames(document);
            return document;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // ArgumentException: an object has two members of the same name. InvalidOperationException: a member's name contains a lone
            // surrogate, which the JSON grammar allows.
            throw ApiErrors.BadRequest("the body must be a JSON object whose members have unique names");
        }
    }

    // An object reads the names of its members only when it is first asked for one.
    private static void ReadNames(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (_, value) in members)
            {
                ReadNames(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                ReadNames(item);
            }
        }
    }
}
