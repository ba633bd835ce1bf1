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
        return JsonSerializer.SerializeToUtf8Bytes(
            RequestDocument<TAttributes>.Of(attributes),
            DatadogJson.TypeInfo<RequestDocument<TAttributes>>());
    }

    public static byte[] Of(ResourceIdentifier identifier) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Document<ResourceIdentifier> { Data = identifier },
            DatadogJson.TypeInfo<Document<ResourceIdentifier>>());
}
