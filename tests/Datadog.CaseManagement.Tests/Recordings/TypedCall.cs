using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>How an operation is called with types, given a recorded request, and how its document is read and written again.</summary>
internal sealed record TypedCall(
    string ResourceType,
    Func<TestClient, RecordedRequest, Task<object>> SendAsync,
    Func<string, DocumentJson> Read,
    Func<object, string> Write)
{
    public static TypedCall Of<TData>(string resourceType, Func<TestClient, RecordedRequest, Task<TData>> send)
        where TData : class =>
        new(
            resourceType,
            async (client, request) => await send(client, request),
            DocumentJson.Of<TData>,
            model => JsonSerializer.Serialize((TData)model, DatadogJson.Options))
        {
            DataType = typeof(TData),
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

    /// <summary>What the operation is answered with; <see langword="null"/> without data.</summary>
    public Type? DataType { get; init; }

    /// <summary>The attributes that typed code cannot leave out.</summary>
    public IReadOnlyList<string> RequiredAttributes { get; init; } = [];

    /// <summary>Whether typed code can give the attributes the values that the recorded request gives them.</summary>
    public Func<JsonElement, bool> AcceptsAttributes { get; init; } = _ => true;

    /// <summary>
    /// Whether typed code can say what the recorded request says: it cannot name a resource of the wrong type, nor leave out what is
    /// required.
    /// </summary>
    public bool CanExpress(RecordedRequest request) =>
        !request.HasBody
        || (Member(request.Body, "data") is { ValueKind: JsonValueKind.Object } data
            && IsText(Member(data, "type"), ResourceType)
            && (Member(data, "attributes") is not { ValueKind: JsonValueKind.Object } attributes || AcceptsAttributes(attributes))
            && RequiredAttributes.All(required => Member(Member(data, "attributes"), required).ValueKind != JsonValueKind.Undefined)
            && (Member(data, "relationships") is not { ValueKind: JsonValueKind.Object } relationships
                || relationships.EnumerateObject().All(relationship => HasItsType(relationship.Name, Member(relationship.Value, "data")))));

    private static bool HasItsType(string relationship, JsonElement data) =>
        data.ValueKind == JsonValueKind.Null || IsText(Member(data, "type"), relationship is "project" ? "project" : "user");

    private static bool IsText(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;
}
