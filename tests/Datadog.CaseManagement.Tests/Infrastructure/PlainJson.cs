using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A serializer without any options of the library. Reflection is requested explicitly, because it can be disabled.</summary>
internal static class PlainJson
{
    public static JsonSerializerOptions Options { get; } = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static JsonSerializerOptions IgnoringCase { get; } = new(Options) { PropertyNameCaseInsensitive = true };
}
