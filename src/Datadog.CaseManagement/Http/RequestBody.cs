using System.Text.Json;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Http;

/// <summary>Writes the JSON:API document of a request.</summary>
internal static class RequestBody
{
    public static byte[] Of<TAttributes>(TAttributes attributes, string? parameter)
        where TAttributes : IRequestAttributes
    {
        ArgumentNullException.ThrowIfNull(attributes, parameter);
        attributes.Check();
        return Write(RequestDocument<TAttributes>.Of(attributes), parameter);
    }

    public static byte[] Of(ResourceIdentifier identifier) =>
        Write(new Document<ResourceIdentifier> { Data = identifier }, nameof(identifier));

    private static byte[] Write<TDocument>(TDocument document, string? parameter)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(document, DatadogJson.TypeInfo<TDocument>());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter from a JsonElement that is nothing, or whose document has been disposed.
            var where = exception is JsonException { Path: { } path } ? $" at {path}" : "";
            throw new ArgumentException(
                $"The request cannot be written{where}: {(exception.InnerException ?? exception).Message}", NameIn(parameter), exception);
        }
    }

    // A client wraps some of its parameters on the way here, and then the path tells.
    private static string? NameIn(string? expression) => expression?.All(char.IsAsciiLetterOrDigit) == true ? expression : null;
}
