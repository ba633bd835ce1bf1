using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What the API calls the attributes of a case, such as <c>service</c> and <c>team</c>: by key, a list of texts.</summary>
internal static class CaseLabels
{
    public static JsonObject Read(JsonObject labels) => new(labels
        .OrderBy(label => label.Key, StringComparer.Ordinal)
        .Select(label => KeyValuePair.Create<string, JsonNode?>(label.Key, Texts(label.Value))));

    private static JsonArray Texts(JsonNode? values) => values switch
    {
        JsonArray texts => new JsonArray([.. texts.Select(text => JsonValue.Create(JsonText.Read(text)))]),
        { } value when value.GetValueKind() is JsonValueKind.String => throw Errors.CannotDecode("attributes", "string"),
        _ => throw Errors.BadRequest(),
    };
}
