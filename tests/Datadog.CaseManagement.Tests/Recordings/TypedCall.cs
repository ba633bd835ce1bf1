using System.Text.Json;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>How an operation is called with types, given a recorded request, and how its document is read and written again.</summary>
internal sealed record TypedCall(
    string ResourceType,
    Func<TestClient, RecordedRequest, Task<object>> SendAsync,
    Func<string, string> ReadAndWrite,
    Func<object, string> Write)
{
    public static TypedCall Of<TData>(string resourceType, Func<TestClient, RecordedRequest, Task<TData>> send)
        where TData : class =>
        new(
            resourceType,
            async (client, request) => await send(client, request),
            json => JsonSerializer.Serialize(
                JsonSerializer.Deserialize(json, DatadogJson.TypeInfo<Document<TData>>())!,
                DatadogJson.TypeInfo<Document<TData>>()),
            model => JsonSerializer.Serialize((TData)model, DatadogJson.TypeInfo<TData>()))
        {
            DocumentType = typeof(Document<TData>),
        };

    /// <summary>An operation that is answered without data.</summary>
    public static TypedCall WithoutData(string resourceType, Func<TestClient, RecordedRequest, Task> send) =>
        new(
            resourceType,
            async (client, request) =>
            {
                await send(client, request);
                return NoData;
            },
            _ => throw new InvalidOperationException("The operation has no document to read."),
            _ => throw new InvalidOperationException("The operation has no model to write."));

    public static object NoData { get; } = new();

    /// <summary>The document that the operation is answered with; <see langword="null"/> without data.</summary>
    public Type? DocumentType { get; init; }

    /// <summary>The attributes that typed code cannot leave out.</summary>
    public IReadOnlyList<string> RequiredAttributes { get; init; } = [];

    /// <summary>Whether typed code can give the attributes the values that the recorded request gives them.</summary>
    public Func<JsonElement, bool> AcceptsAttributes { get; init; } = _ => true;

    /// <summary>Whether typed code can say what the recorded request says: it cannot name a resource of
    /// the wrong type, nor leave out what is required.</summary>
    public bool CanExpress(RecordedRequest request)
    {
        if (!request.HasBody)
        {
            return true;
        }

        var data = request.Body.GetProperty("data");
        return data.GetProperty("type").GetString() == ResourceType
            && (!data.TryGetProperty("attributes", out var attributes) || AcceptsAttributes(attributes))
            && RequiredAttributes.All(required => data.GetProperty("attributes").TryGetProperty(required, out _))
            && (!data.TryGetProperty("relationships", out var relationships)
                || relationships.EnumerateObject().All(relationship => HasItsType(relationship.Name, relationship.Value.GetProperty("data"))));
    }

    private static bool HasItsType(string relationship, JsonElement data) =>
        data.ValueKind == JsonValueKind.Null
        || data.GetProperty("type").GetString() == (relationship is "project" ? "project" : "user");
}
