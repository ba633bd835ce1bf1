using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>Nothing static remembers a request, a credential or a model.</summary>
public sealed class StaticStateTests
{
    private static readonly Type[] Immutable =
    [
        typeof(string), typeof(TimeSpan), typeof(JsonEncodedText), typeof(JsonWriterOptions), typeof(SearchValues<>), typeof(StrictEncoder),
        typeof(Operation), typeof(RateLimit), typeof(HttpRequestOptionsKey<>), typeof(Polly.ResiliencePropertyKey<>),

        // They keep their listeners only.
        typeof(Meter), typeof(Instrument), typeof(ActivitySource),

        // Read-only once they are used.
        typeof(JsonSerializerOptions), typeof(IJsonTypeInfoResolver),
    ];

    private static readonly string[] Others =
    [
        // Never changed.
        "Site.Domains", "Site.ShortNames", "JsonModel.DefaultProperties",

        // Strings that are the same in all cases, and a buffer whose bytes the next request of the thread overwrites.
        "StringPool.Strings", "BodyBuffer._cached",
    ];

    [Fact]
    public void Static_fields_cannot_be_changed() =>
        Assert.Equal(
            Others.Order(StringComparer.Ordinal),
            Library.Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(field => !field.IsLiteral && !IsImmutable(field))
                .Select(field => $"{field.DeclaringType!.Name}.{field.Name}")
                .Order(StringComparer.Ordinal));

    private static bool IsImmutable(FieldInfo field) =>
        field.IsInitOnly
        && (field.FieldType.IsSubclassOf(typeof(Delegate)) || Immutable.Any(type => IsOf(type, field.FieldType)));

    private static bool IsOf(Type type, Type actual) =>
        type.IsAssignableFrom(actual) || (actual.IsGenericType && actual.GetGenericTypeDefinition() == type);
}
