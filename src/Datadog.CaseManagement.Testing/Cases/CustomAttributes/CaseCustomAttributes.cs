using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>
/// The custom attributes of cases, which are those of their type. An attribute that the type does not have is not found, when a case is
/// created too. A value must be of the attribute's type, be several just when the attribute takes several, and be among the options of an
/// attribute to select from, if it has been given any. When the attribute is changed or deleted afterwards, the cases keep their values.
/// </summary>
internal static class CaseCustomAttributes
{
    /// <summary>The key of the custom attribute that the path names.</summary>
    public static string KeyFromPath(Call call) => call.PathValues["custom_attribute_key"];

    public static StoredCustomAttribute Find(string caseTypeId, string key, Call call) =>
        call.Store.FindCustomAttribute(caseTypeId, key) ?? throw Errors.NoCustomAttribute(key);

    /// <summary>Refuses a value that the attribute does not take.</summary>
    public static void Check(JsonObject value, StoredCustomAttribute attribute)
    {
        var fits = (string?)value["type"] == attribute.Type
            && (bool)value["is_multi"]! == attribute.IsMulti
            && (attribute is not { Type: "SELECT", Options: { } options } || Texts(value["value"]!).All(options.Contains));
        if (!fits)
        {
            throw Errors.BadRequest();
        }
    }

    private static IEnumerable<string> Texts(JsonNode value) =>
        value is JsonArray values ? values.Select(element => element!.ToString()) : [value.ToString()];
}
