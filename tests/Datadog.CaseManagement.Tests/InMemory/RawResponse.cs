using System.Net;
using System.Text.Json.Nodes;
using System.Text.Json;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>The parts of a response that tests compare.</summary>
internal sealed record RawResponse(int Status, string? ContentType, string Body)
{
    /// <summary>The error of the values whose recorded error has no detail.</summary>
    public static RawResponse BadRequest { get; } = JsonApi(400, """{"errors":[{"status":"400","title":"Bad Request"}]}""");

    public static RawResponse NoContent { get; } = new(204, null, "");

    public static RawResponse NoSuchRoute { get; } = new(404, "application/json", """{"errors":["Not found"]}""");

    public JsonNode Data => JsonNode.Parse(Body)!["data"]!;

    public JsonNode Attributes => Data["attributes"]!;

    public JsonNode Relationships => Data["relationships"]!;

    public JsonArray Included => JsonNode.Parse(Body)!["included"]!.AsArray();

    public string Id => Data["id"]!.GetValue<string>();

    public static RawResponse JsonApi(int status, string body) => new(status, "application/vnd.api+json", body);

    public static RawResponse NotFound(string resource) =>
        JsonApi(404, $$"""{"errors":[{"code":"resource_not_found","title":"{{resource}} not found"}]}""");

    /// <summary>The error of a value for which the service's words are not known.</summary>
    public static RawResponse Invalid(string detail) => JsonApi(
        400, $$"""{"errors":[{"status":"400","title":"Bad Request","detail":"{{detail.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}]}""");

    /// <summary>The error of an invalid attribute, or the error without a detail.</summary>
    public static RawResponse InvalidAttribute(string? detail) => detail is null ? BadRequest : Invalid($"data.attributes.{detail}");

    /// <summary>The error of a path parameter that is not a UUID.</summary>
    public static RawResponse InvalidParameter(string parameter) => JsonApi(400, $$"""
        {"errors":[{"status":"400","title":"Invalid Parameter","detail":"invalid parameter \"{{parameter}}\" in \"path\"; expected type \"uuid\""}]}
        """);

    /// <summary>The error of a resource that is not of the expected type.</summary>
    public static RawResponse WrongType(string actual, string expected) => JsonApi(400, $$"""
        {"errors":[{"status":"400","title":"Bad Request","detail":"got type \"{{actual}}\" expected one of \"{{expected}}\""}]}
        """);

    public static async Task<RawResponse> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
}

/// <summary>Asserts the exact error that a client throws.</summary>
internal static class AssertError
{
    public static Task NotFoundAsync(string resource, Func<Task> call) => ThrowsAsync(RawResponse.NotFound(resource), call);

    public static Task NotFoundAsync(string resource, string meta, Func<Task> call) => ThrowsAsync(
        RawResponse.JsonApi(404, $$$$"""{"errors":[{"code":"resource_not_found","title":"{{{{resource}}}} not found","meta":{{{{meta}}}}}]}"""),
        call);

    public static Task ConflictAsync(Func<Task> call) =>
        ThrowsAsync(RawResponse.JsonApi(409, """{"errors":[{"status":"409","title":"Conflict"}]}"""), call);

    public static Task BadRequestAsync(Func<Task> call) => ThrowsAsync(RawResponse.BadRequest, call);

    public static Task GenericAsync(string detail, Func<Task> call) =>
        ThrowsAsync(RawResponse.JsonApi(400, $$"""{"errors":[{"title":"Generic Error","detail":"{{detail}}"}]}"""), call);

    public static Task InvalidAsync(string detail, Func<Task> call) => ThrowsAsync(RawResponse.Invalid(detail), call);

    public static Task InvalidAttributeAsync(string detail, Func<Task> call) => ThrowsAsync(RawResponse.InvalidAttribute(detail), call);

    public static Task InvalidParameterAsync(string parameter, Func<Task> call) => ThrowsAsync(RawResponse.InvalidParameter(parameter), call);

    private static async Task ThrowsAsync(RawResponse expected, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<DatadogApiException>(call);
        Assert.Equal(((HttpStatusCode)expected.Status, expected.Body), (exception.StatusCode, exception.ResponseBody));
    }
}

/// <summary>Writes JSON for comparisons.</summary>
internal static class Json
{
    /// <summary>Serializes a model as the library does.</summary>
    public static string Serialize<T>(T model) => JsonSerializer.Serialize(model, DatadogJson.Options);

    /// <summary>Formats JSON as the service does: on one line without indentation.</summary>
    public static string OnOneLine(this string json) => string.Concat(json.Split('\n').Select(line => line.Trim()));
}
