using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Whether two JSON values say the same, for any value that can arrive, and for none.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined)
        {
            return left.ValueKind == right.ValueKind;
        }

        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A number whose exponent no comparison can reckon with, such as 1e9999999999.
            return left.GetRawText() == right.GetRawText();
        }
    }
}
