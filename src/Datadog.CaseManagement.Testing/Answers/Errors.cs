using System.Net;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Every way in which the service refuses a request. Where the service's own wording for a mistake is not known, the
/// answer is <see cref="BadRequest"/> without a detail, so that nobody comes to rely on words that Datadog never says.
/// </summary>
internal static class Errors
{
    public static Answer Unauthorized { get; } = FromGateway(HttpStatusCode.Unauthorized, "Unauthorized");

    public static Answer Forbidden { get; } = FromGateway(HttpStatusCode.Forbidden, "Forbidden");

    public static Answer NoSuchRoute { get; } = FromGateway(HttpStatusCode.NotFound, "Not found");

    public static Answer TooManyRequests { get; } = FromGateway(HttpStatusCode.TooManyRequests, "Too many requests");

    public static Answer Unavailable { get; } = FromGateway(HttpStatusCode.ServiceUnavailable, "Service Unavailable");

    public static RefusedException NotFound(string resource) => new(FromService(HttpStatusCode.NotFound, new JsonObject
    {
        ["code"] = "resource_not_found",
        ["title"] = $"{resource} not found",
    }));

    public static RefusedException NoCustomAttribute(string key, string context = "") => new(FromService(
        HttpStatusCode.NotFound,
        new JsonObject
        {
            ["code"] = "resource_not_found",
            ["title"] = $"{context}custom attribute configuration not found",
            ["meta"] = new JsonObject { ["key"] = key },
        }));

    public static RefusedException Conflict() => new(FromService(HttpStatusCode.Conflict, new JsonObject
    {
        ["status"] = "409",
        ["title"] = "Conflict",
    }));

    public static RefusedException BadRequest() => new(FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
    }));

    public static RefusedException WrongType(string actual, string expected) => new(FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
        ["detail"] = $"got type \"{actual}\" expected one of \"{expected}\"",
    }));

    public static RefusedException CannotDecode(string attribute, string kind) => new(FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
        ["detail"] = $"error decoding attribute \"{attribute}\": invalid type {kind}",
    }));

    public static RefusedException NotAUuidInPath(string parameter) => new(FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Invalid Parameter",
        ["detail"] = $"invalid parameter \"{parameter}\" in \"path\"; expected type \"uuid\"",
    }));

    public static RefusedException Generic(string detail) => new(FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["title"] = "Generic Error",
        ["detail"] = detail,
    }));

    private static Answer FromService(HttpStatusCode status, JsonObject error) =>
        new(status, new JsonObject { ["errors"] = new JsonArray(error) });

    // What stands before the service speaks plain JSON and knows errors only as text.
    private static Answer FromGateway(HttpStatusCode status, string error) =>
        new(status, new JsonObject { ["errors"] = new JsonArray(JsonValue.Create(error)) }, Answer.Json);
}
