using System.Net;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing.Http;

/// <summary>
/// The errors of the service. Where its wording of a bad request is not known, the detail names the member and says what it must be.
/// </summary>
internal static class ApiErrors
{
    public static ApiResult Unauthorized { get; } = FromGateway(HttpStatusCode.Unauthorized, "Unauthorized");

    public static ApiResult Forbidden { get; } = FromGateway(HttpStatusCode.Forbidden, "Forbidden");

    public static ApiResult NoSuchRoute { get; } = FromGateway(HttpStatusCode.NotFound, "Not found");

    public static ApiResult TooManyRequests { get; } = FromGateway(HttpStatusCode.TooManyRequests, "Too many requests");

    public static ApiResult InternalServerError { get; } = FromGateway(HttpStatusCode.InternalServerError, "Internal Server Error");

    public static ApiResult Unavailable { get; } = FromGateway(HttpStatusCode.ServiceUnavailable, "Service Unavailable");

    /// <summary>The error of an unknown resource.</summary>
    /// <param name="resource">The kind of the resource.</param>
    /// <param name="context">What the service did when it missed the resource, where it says so.</param>
    public static ApiErrorException NotFound(string resource, string context = "") => FromService(HttpStatusCode.NotFound, new JsonObject
    {
        ["code"] = "resource_not_found",
        ["title"] = $"{context}{resource} not found",
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

    /// <summary>
    /// The error without a detail, as recorded for an empty title, an empty comment, an assignee whose id is not a UUID, an emoji that is
    /// none, and an unknown type of a custom attribute or of its value.
    /// </summary>
    public static ApiErrorException BadRequest() => FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
    });

    public static ApiErrorException BadRequest(string detail) => FromService(HttpStatusCode.BadRequest, new JsonObject
    {
        ["status"] = "400",
        ["title"] = "Bad Request",
        ["detail"] = detail,
    });

    /// <summary>The error of a member in the body.</summary>
    public static ApiErrorException Invalid(string path, string expectation) => BadRequest($"{path} must be {expectation}");

    public static string OneOf(IEnumerable<string> values) => $"one of {string.Join(", ", values)}";

    public static ApiErrorException WrongType(string actual, string expected) => BadRequest($"got type \"{actual}\" expected one of \"{expected}\"");

    public static ApiErrorException CannotDecode(string attribute, string kind) =>
        BadRequest($"error decoding attribute \"{attribute}\": invalid type {kind}");

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
