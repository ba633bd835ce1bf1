using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Datadog.CaseManagement.Testing;

/// <summary>The models of the library, between which and JSON it knows the way.</summary>
internal static class Models
{
    public static T Read<T>(JsonNode json) => json.Deserialize(TypeInfo<T>())!;

    public static JsonNode Write<T>(T model) => JsonSerializer.SerializeToNode(model, TypeInfo<T>())!;

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)DatadogJson.Options.GetTypeInfo(typeof(T));
}
