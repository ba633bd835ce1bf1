using System.Net;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing.Http;

/// <summary>
/// The errors of the service. Where its wording of an error is not known, the error is <see cref="BadRequest"/> without a detail, so that
/// tests cannot depend on words that Datadog never uses.
/// </summary>
internal static class ApiErrors
{
    public static ApiResult Unauthorized { get; } = FromGateway(HttpStatusCode.Unauthorized, "Unauthorized");

    public static ApiResult Forbidden { get; } = FromGateway(HttpStatusCode.Forbidden, "Forbidden");

    public static ApiResult NoSuchRoute { get; } = FromGateway(HttpStatusCode.NotFound, "Not found");

    public static ApiResult TooManyRequests { get; } = FromGateway(HttpStatusCode.TooManyRequests, "Too many requests");

    public static ApiResult InternalServerError { get; } = FromGateway(HttpStatusCode.InternalServerError, "Internal Server Error");

    public static ApiResult Unavailable { get; } = FromGateway(HttpStatusCode.ServiceUnavailable, "Service Unavailable");

    public static ApiErrorException NotFound(string resource) => FromService(HttpStatusCode.NotFound, new JsonObject
    {
        ["code"] = "resource_not_found",
        ["title"] = $"{resource} not found",
    });

    public static ApiErrorException CustomAttributeNotFound(string key, string context = "") => FromService(HttpStatusCode.NotFound, new JsonObject
    {
        ["code"] = "resource_not_found",
        ["title"] = $"{context}custom attribute configuration not found",
        ["meta"] = new JsonObject { ["key"] = key },
    });

    public static ApiErrorException Conflict() => FromService(HttpStatusCode.Conflict, new JsonObject
    {
        ["status"] = "409",
        ["title"] = "Conflict",
    });

    public static ApiErrorException BadRequest() => FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
    });

    public static ApiErrorException WrongType(string actual, string expected) => FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
        ["detail"] = $"got type \"{actual}\" expected one of \"{expected}\"",
    });

    public static ApiErrorException CannotDecode(string attribute, string kind) => FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
        ["detail"] = $"error decoding attribute \"{attribute}\": invalid type {kind}",
    });

    public static ApiErrorException InvalidPathParameter(string parameter) => FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Invalid Parameter",
        ["detail"] = $"invalid parameter \"{parameter}\" in \"path\"; expected type \"uuid\"",
    });

    public static ApiErrorException Generic(string detail) => FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["title"] = "Generic Error",
        ["detail"] = detail,
    });

    private static ApiErrorException FromService(HttpStatusCode statusCode, JsonObject error) =>
        new(new ApiResult(statusCode, new JsonObject { ["errors"] = new JsonArray(error) }));

    // The gateway in front of the service answers in plain JSON, and its errors are strings.
    private static ApiResult FromGateway(HttpStatusCode statusCode, string error) =>
        new(statusCode, new JsonObject { ["errors"] = new JsonArray(JsonValue.Create(error)) }, ApiResult.Json);
}
