using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal static class JsonText
{
    /// <summary>Reads a JSON string; anything else refuses the request.</summary>
    public static string Read(JsonNode? node)
    {
        if (node?.GetValueKind() is not JsonValueKind.String)
        {
            throw Errors.BadRequest();
        }

        try
        {
            return node.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8: JSON by its grammar, but no text.
            throw Errors.BadRequest();
        }
    }
}
