using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>Objects that are changed in part (RFC 7396): members that are left out stay, <see langword="null"/> removes one.</summary>
internal static class JsonMerge
{
    public static JsonObject Of(JsonObject before, JsonObject changes)
    {
        var merged = (JsonObject)before.DeepClone();
        foreach (var (name, value) in changes)
        {
            if (value is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = value is JsonObject members ? Of(merged[name] as JsonObject ?? [], members) : value.DeepClone();
            }
        }

        return merged;
    }
}
