using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What the service says to one request.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonObject? Body, string ContentType = Answer.JsonApi)
{
    public const string JsonApi = "application/vnd.api+json";
    public const string Json = "application/json";

    public static Answer NoContent { get; } = Empty(HttpStatusCode.NoContent);

    public static Answer Empty(HttpStatusCode status) => new(status, null);

    public static Answer Ok(JsonObject document) => new(HttpStatusCode.OK, document);

    public static Answer Created(JsonObject document) => new(HttpStatusCode.Created, document);

    public HttpResponseMessage ToResponse(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage(Status) { RequestMessage = request, Version = request.Version };
        if (Body is not null)
        {
            response.Content = new ByteArrayContent(JsonText.Utf8(Body));
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        }

        return response;
    }
}
