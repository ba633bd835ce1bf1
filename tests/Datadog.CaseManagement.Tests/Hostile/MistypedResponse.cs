using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Exchanges;
using Datadog.CaseManagement.Tests.Recordings;
using Datadog.CaseManagement.Tests.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A response in which some members have another JSON type.</summary>
internal sealed record MistypedResponse(SampleResponse Original, IReadOnlyList<(int Member, int Value)> Changes)
{
    private const string LoneSurrogate = "lone surrogate";

    private static readonly string[] Values =
    [
        "null", "true", "false", "7", "-1.5", "1e400", "3000000000", "\"\"", "\"x\"", $"\"{LoneSurrogate}\"", "\"2026-01-02T03:04:05\"",
        "\"2026-01-02T03:04:05+0000\"", "\"2026-01-02\"", "[]", "[null]", "[7]", "[\"x\"]", "[{}]", "[[]]", "{}", "{\"a\":null}", "{\"a\":7}",
        "{\"a\":[\"x\"]}", "{\"a\":{\"type\":{}}}", "{\"data\":7}",
    ];

    public static Arbitrary<MistypedResponse> Arbitrary { get; } = Arb.From(
        from response in Gen.Elements(SampleResponse.All.AsEnumerable())
        from count in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 4)))
        from changes in Gen.ListOf(Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Choose(0, Values.Length - 1)), count)
        select new MistypedResponse(response, [.. changes.Select(change => (change.Item1, change.Item2))]),
        mistyped => mistyped.Changes.Select(change => mistyped with { Changes = [.. mistyped.Changes.Where(other => other != change)] }));

    /// <summary>The text of the response.</summary>
    public string Json => Changed().ToJsonString().Replace(LoneSurrogate, "\\ud83d", StringComparison.Ordinal);

    /// <summary>What must be written after the response was read.</summary>
    public string ExpectedData =>
        Normalize(WithoutMistypedElements(Original.DataType, Changed()["data"])).Replace(LoneSurrogate, "\\ufffd", StringComparison.Ordinal);

    /// <summary>
    /// Makes equal what can be different in JSON that was written back: members that are <c>null</c>, timestamps of one instant, and what is
    /// stored with a model.
    /// </summary>
    public static string Normalize(string json) => Normalize(JsonNode.Parse(Expect.WithoutStoredMembers(json)));

    public override string ToString() => $"{Original.Name}: {Json}";

    private JsonObject Changed()
    {
        var document = JsonNode.Parse(Original.Json)!.AsObject();
        foreach (var (at, value) in Changes)
        {
            var members = Members(document["data"]).Concat(Members(document["included"])).Concat(Top(document)).ToList();
            if (members.Count > 0)
            {
                var (parent, name) = members[at % members.Count];
                parent[name] = JsonNode.Parse(Values[value]);
            }
        }

        return document;
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Top(JsonObject document) =>
        document.Where(member => member.Key != "data").Select(member => (document, member.Key));

    private static IEnumerable<(JsonObject Parent, string Name)> Members(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Members(member.Value).Prepend((parent, member.Key))),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };

    // By the declared types, because a list of other values keeps its elements.
    private static JsonNode? WithoutMistypedElements(Type type, JsonNode? node)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var arguments = value.GetGenericArguments();
        return (node, arguments) switch
        {
            (JsonObject json, []) when value.IsAssignableTo(typeof(JsonModel)) => new JsonObject(json.Select(member => KeyValuePair.Create(
                member.Key,
                ReferenceModel.MembersOf(value).FirstOrDefault(known => known.Name == member.Key) is { } known
                    ? WithoutMistypedElements(known.Type, member.Value)
                    : member.Value?.DeepClone()))),
            (JsonArray list, [var element]) when element.IsAssignableTo(typeof(JsonModel)) =>
                new JsonArray([.. list.OfType<JsonObject>().Select(item => WithoutMistypedElements(element, item))]),
            (JsonObject json, [_, var element]) when json.All(entry => entry.Value is JsonObject) =>
                new JsonObject(json.Select(entry => KeyValuePair.Create(entry.Key, WithoutMistypedElements(element, entry.Value)))),
            _ => node?.DeepClone(),
        };
    }

    private static string Normalize(JsonNode? node) => Normalized(node)?.ToJsonString() ?? "null";

    private static JsonNode? Normalized(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json
            .Where(member => member.Value is not null)
            .Select(member => KeyValuePair.Create(member.Key, Normalized(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Normalized)]),
        JsonValue value when Instant(value) is { } instant => JsonValue.Create(instant.ToString("O", CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };

    // A timestamp without a zone is UTC.
    private static DateTime? Instant(JsonValue value) =>
        value.GetValueKind() != JsonValueKind.String ? null
        : value.TryGetValue(out DateTime local) && local.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(local, DateTimeKind.Utc)
        : value.TryGetValue(out DateTimeOffset timestamp) ? timestamp.UtcDateTime
        : null;
}

/// <summary>A response with data: those of the table of exchanges, which have every documented member, and the recorded ones.</summary>
internal sealed record SampleResponse(string Name, Type DataType, string Json)
{
    private const int MaxItems = 3;

    private static readonly Dictionary<bool, MethodInfo> Readers = typeof(DatadogJson).GetMethods()
        .Where(method => method.Name.StartsWith("ReadResource", StringComparison.Ordinal) && method.GetParameters()[0].ParameterType == typeof(string))
        .ToDictionary(method => method.Name == nameof(DatadogJson.ReadResources));

    public static IReadOnlyList<SampleResponse> All { get; } =
    [
        .. Exchange.All
            .Where(exchange => exchange.Response.Json is not null)
            .SelectMany(exchange => Of(exchange.Operation, exchange.Operation, exchange.Response.Json!)),
        .. RecordingFolder.Interactions
            .Where(named => named.Value.Response is { Status: < 300, Body: not null })
            .SelectMany(named => Of(named.Key, named.Value.Operation!, named.Value.Response.Body!)),
    ];

    private Type ItemType => IsList ? DataType.GetGenericArguments()[0] : DataType;

    private bool IsList => DataType.IsGenericType;

    /// <summary>Reads the data of a response of this type.</summary>
    public object Read(string json) => Readers[IsList].MakeGenericMethod(ItemType).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;

    public override string ToString() => Name;

    // A long list becomes several short ones.
    private static IEnumerable<SampleResponse> Of(string name, string operation, string json)
    {
        if (TypedCall.Of(operation).DataType is not { } dataType)
        {
            yield break;
        }

        if (JsonNode.Parse(json)!["data"] is not JsonArray { Count: > MaxItems } list)
        {
            yield return new SampleResponse(name, dataType, json);
            yield break;
        }

        foreach (var items in list.Chunk(MaxItems))
        {
            var document = JsonNode.Parse(json)!.AsObject();
            document["data"] = new JsonArray([.. items.Select(item => item?.DeepClone())]);
            yield return new SampleResponse(name, dataType, document.ToJsonString());
        }
    }
}
