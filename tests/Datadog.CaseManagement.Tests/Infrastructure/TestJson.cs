using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Tests.Contract;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A serializer without any options of the library. Reflection is requested explicitly, because it can be disabled.</summary>
internal static class PlainJson
{
    public static JsonSerializerOptions Options { get; } = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static JsonSerializerOptions IgnoringCase { get; } = new(Options) { PropertyNameCaseInsensitive = true };
}

/// <summary>The files that the tests read.</summary>
[JsonSerializable(typeof(ApiContract))]
[JsonSerializable(typeof(Recording))]
internal sealed partial class TestJsonContext : JsonSerializerContext;
