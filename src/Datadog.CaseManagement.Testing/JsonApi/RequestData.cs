using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>The resource in the <c>data</c> member of a request.</summary>
internal sealed class RequestData
{
    private readonly Members _data;

    private RequestData(Members data) => _data = data;

    /// <summary>The attributes; a request without any is refused.</summary>
    public Members Attributes => AttributesIfAny ?? throw Errors.BadRequest();

    /// <summary>The id of the resource, which must be a UUID.</summary>
    public string Uuid => Testing.Uuid.Checked(_data.NonEmptyText("id"));

    public Members? AttributesIfAny => _data.Object("attributes") is { } attributes ? new Members(attributes) : null;

    public static RequestData Read(byte[] body, string expectedType)
    {
        var data = new Members(Parse(body)).Object("data") ?? throw Errors.BadRequest();
        return new RequestData(OfType(data, expectedType));
    }

    /// <summary>The id of the resource that a relationship points to; <see langword="null"/> when it points to none.</summary>
    public string? RelatedId(string relationship, string expectedType)
    {
        if (_data.Object("relationships") is not { } relationships
            || new Members(relationships).Object(relationship) is not { } related
            || new Members(related).Object("data") is not { } identifier)
        {
            return null;
        }

        return new RequestData(OfType(identifier, expectedType)).Uuid;
    }

    private static Members OfType(JsonObject resource, string expected)
    {
        var members = new Members(resource);
        var actual = members.Text("type") ?? "";
        return actual == expected ? members : throw Errors.WrongType(actual, expected);
    }

    private static JsonObject Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, default, new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject
                ?? throw Errors.BadRequest();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a member's name that is JSON by its grammar, but no text.
            throw Errors.BadRequest();
        }
    }
}
