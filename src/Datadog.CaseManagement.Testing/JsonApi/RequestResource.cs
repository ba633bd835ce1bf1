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
    public JsonMembers Attributes => OptionalAttributes ?? throw ApiErrors.BadRequest();

    public JsonMembers? OptionalAttributes => _data.ReadObject("attributes") is { } attributes ? new JsonMembers(attributes) : null;

    /// <summary>The id, which must be a UUID.</summary>
    public string Id => Uuid.Validate(_data.ReadNonEmptyString("id"));

    public static RequestResource Parse(byte[] body, string expectedType)
    {
        var data = new JsonMembers(ParseObject(body)).ReadObject("data") ?? throw ApiErrors.BadRequest();
        return new RequestResource(ValidateType(data, expectedType));
    }

    /// <summary>Reads the id of a related resource; <see langword="null"/> when the relationship is absent or empty.</summary>
    public string? ReadRelatedId(string relationship, string expectedType)
    {
        if (_data.ReadObject("relationships") is not { } relationships
            || new JsonMembers(relationships).ReadObject(relationship) is not { } related
            || new JsonMembers(related).ReadObject("data") is not { } identifier)
        {
            return null;
        }

        return new RequestResource(ValidateType(identifier, expectedType)).Id;
    }

    private static JsonMembers ValidateType(JsonObject resource, string expected)
    {
        var members = new JsonMembers(resource);
        var actual = members.ReadString("type") ?? "";
        return actual == expected ? members : throw ApiErrors.WrongType(actual, expected);
    }

    private static JsonObject ParseObject(byte[] body)
    {
        try
        {
            var document = JsonNode.Parse(body) as JsonObject ?? throw ApiErrors.BadRequest();
            ReadNames(document);
            return document;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // ArgumentException: an object has two members of the same name. InvalidOperationException: a member's name contains a lone
            // surrogate, which the JSON grammar allows.
            throw ApiErrors.BadRequest();
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
