using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing.Http;

/// <summary>The result of an endpoint: the status and the body of the response.</summary>
internal sealed record ApiResult(HttpStatusCode StatusCode, JsonObject? Body, string ContentType = ApiResult.JsonApi)
{
    public const string JsonApi = "application/vnd.api+json";
    public const string Json = "application/json";

    public static ApiResult NoContent { get; } = Empty(HttpStatusCode.NoContent);

    public static ApiResult Empty(HttpStatusCode statusCode) => new(statusCode, null);

    public static ApiResult Ok(JsonObject document) => new(HttpStatusCode.OK, document);

    public static ApiResult Created(JsonObject document) => new(HttpStatusCode.Created, document);

    public HttpResponseMessage ToResponse(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage(StatusCode) { RequestMessage = request, Version = request.Version };
        if (Body is not null)
        {
            response.Content = new ByteArrayContent(WireJson.Serialize(Body));
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        }

        return response;
    }
}

/// <summary>Ends an endpoint with an error response. It never leaves <see cref="InMemoryDatadog"/>.</summary>
internal sealed class ApiErrorException(ApiResult result) : Exception
{
    public ApiResult Result { get; } = result;
}
