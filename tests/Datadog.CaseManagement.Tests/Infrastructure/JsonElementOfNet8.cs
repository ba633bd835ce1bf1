#if !NET10_0_OR_GREATER
using System.Text.Json;
using Datadog.CaseManagement.Serialization;

// Above all folders, so that each finds it without a using line that .NET 10 would have no need for.
namespace Datadog.CaseManagement.Tests;

/// <summary>What the tests use of .NET 10's JsonElement, for those that run on .NET 8.</summary>
internal static class JsonElementOfNet8
{
    extension(JsonElement)
    {
        public static JsonElement Parse(string json)
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }

        public static JsonElement Parse(ReadOnlySpan<byte> utf8Json)
        {
            using var document = JsonDocument.Parse(utf8Json.ToArray());
            return document.RootElement.Clone();
        }

        public static bool DeepEquals(JsonElement left, JsonElement right) => JsonEquality.AreEqual(left, right);
    }
}
#endif
