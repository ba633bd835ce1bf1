using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What the service says to one request.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonObject? Body, string ContentType = Answer.JsonApi)
{
    public const string JsonApi = "application/vnd.api+json";
    public const string Json = "application/json";

    // The default encoder writes quotes and apostrophes as \u escapes, which the service does not.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer NoContent { get; } = new(HttpStatusCode.NoContent, null);

    public static Answer Ok(JsonObject document) => new(HttpStatusCode.OK, document);

    public static Answer Created(JsonObject document) => new(HttpStatusCode.Created, document);

    public HttpResponseMessage ToResponse(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage(Status) { RequestMessage = request, Version = request.Version };
        if (Body is not null)
        {
            response.Content = new ByteArrayContent(Serialize(Body));
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        }

        return response;
    }

    private static byte[] Serialize(JsonObject body)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            body.WriteTo(writer);
        }

        return stream.ToArray();
    }
}
