using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>How System.Text.Json by itself reads and writes the models.</summary>
internal static class SerializerJson
{
    public static JsonSerializerOptions Options { get; } = new(SerializerContext.Default.Options)
    {
        Encoder = StrictEncoder.Instance,
        TypeInfoResolver = SerializerContext.Default
            .WithAddedModifier(LeaveOutWhatIsAbsent)
            .WithAddedModifier(LeaveOutWhatBelongsToTheEnvelope),
    };

    private static void LeaveOutWhatIsAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => MayBeAbsent(property.PropertyType)))
        {
            property.ShouldSerialize = static (_, value) => value is not null && !Absent.Is(value);
        }
    }

    private static void LeaveOutWhatBelongsToTheEnvelope(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Name.StartsWith('@')))
        {
            property.ShouldSerialize = static (_, _) => false;
        }
    }

    private static bool MayBeAbsent(Type type) => type.IsInterface || type.IsSubclassOf(typeof(JsonModel));
}
