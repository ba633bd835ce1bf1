using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Writes a stub as WireMock's mapping JSON, below the path prefix of its server.</summary>
internal sealed class WireMockMappings(string prefix)
{
    private const string MetadataKey = "stub";

    private string AnyPathPattern => $"{Regex.Escape(prefix)}/.*";

    /// <summary>WireMock's own answer to an unmatched request would compare it with the stubs of every other test.</summary>
    public JsonObject NoMatch() => Mapping(
        new JsonObject { ["method"] = "ANY", ["urlPathPattern"] = AnyPathPattern },
        StubResponse.Text(404, StubMapping.NoMatchText),
        StubMapping.NoMatchPriority);

    /// <summary>One mapping for each response; a sequence is a scenario, whose states say which response is next.</summary>
    public IEnumerable<JsonObject> For(StubMapping mapping)
    {
        var scenario = $"{prefix} {Guid.NewGuid():N}";
        var last = mapping.Responses.Count - 1;
        for (var index = 0; index <= last; index++)
        {
            var json = Mapping(Request(mapping), mapping.Responses[index], mapping.Priority);
            if (last > 0)
            {
                json["scenarioName"] = scenario;
                json["requiredScenarioState"] = State(index);
                json["newScenarioState"] = State(Math.Min(index + 1, last));
            }

            yield return json;
        }
    }

    /// <summary>Finds all that this object made.</summary>
    public JsonObject EveryMapping() => new()
    {
        ["matchesJsonPath"] = new JsonObject { ["expression"] = $"$.{MetadataKey}", ["equalTo"] = prefix },
    };

    // "Started" is the state in which WireMock begins every scenario.
    private static string State(int index) => index == 0 ? "Started" : $"Response {index + 1}";

    private JsonObject Request(StubMapping mapping)
    {
        // WireMock compares "url" and "urlPath" with what came over the wire, escapes and all.
        var (key, value) = mapping switch
        {
            { RawPath: null } => ("urlPathPattern", AnyPathPattern),
            { RawQuery: null } => ("urlPath", prefix + mapping.RawPath),
            _ => ("url", $"{prefix}{mapping.RawPath}?{mapping.RawQuery}"),
        };
        return new JsonObject { ["method"] = mapping.Method ?? "ANY", [key] = value };
    }

    private JsonObject Mapping(JsonObject request, StubResponse response, int priority) => new()
    {
        ["request"] = request,
        ["response"] = Response(response),
        ["priority"] = priority,
        ["metadata"] = new JsonObject { [MetadataKey] = prefix },
    };

    private static JsonObject Response(StubResponse response)
    {
        var json = new JsonObject
        {
            ["status"] = response.Status,
            ["headers"] = new JsonObject(response.Headers
                .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => KeyValuePair.Create<string, JsonNode?>(
                    group.Key,
                    new JsonArray([.. group.Select(header => JsonValue.Create(header.Value))])))),
        };
        if (response.Body.Length > 0)
        {
            json["base64Body"] = Convert.ToBase64String(response.Body.AsSpan());
        }

        if (response.Delay > TimeSpan.Zero)
        {
            json["fixedDelayMilliseconds"] = (long)response.Delay.TotalMilliseconds;
        }

        if (response.Dribble is { } dribble)
        {
            json["chunkedDribbleDelay"] = new JsonObject
            {
                ["numberOfChunks"] = dribble.Chunks,
                ["totalDuration"] = (long)dribble.Duration.TotalMilliseconds,
            };
        }

        if (response.Fault is { } fault)
        {
            json["fault"] = Name(fault);
        }

        return json;
    }

    private static string Name(StubFault fault) => fault switch
    {
        StubFault.ConnectionReset => "CONNECTION_RESET_BY_PEER",
        StubFault.EmptyResponse => "EMPTY_RESPONSE",
        StubFault.MalformedChunk => "MALFORMED_RESPONSE_CHUNK",
        StubFault.RandomDataThenClose => "RANDOM_DATA_THEN_CLOSE",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, message: null),
    };
}
