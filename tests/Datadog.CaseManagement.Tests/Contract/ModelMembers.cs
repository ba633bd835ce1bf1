using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>Compares the members that models have with those that a document had.</summary>
internal static class ModelMembers
{
    /// <summary>The members that no model has a property for, or one of another type, anywhere below a value that was read.</summary>
    public static IReadOnlyList<string> Unknown(object? value, string path) =>
        [.. Models(value, path).SelectMany(model => model.Value.AdditionalProperties.Keys
            .Select(name => Properties(model.Value).Any(property => property.Name == name)
                ? $"{model.Path}.{name}, but of another type"
                : $"{model.Path}.{name}"))];

    /// <summary>The members of the models below a value, and whether one was read.</summary>
    public static IEnumerable<(string Model, string Member, bool IsRead)> Of(object? value) =>
        Models(value, "").SelectMany(model => Properties(model.Value)
            .Select(property => (model.Value.GetType().Name, property.Name, HasValue(property.Property.GetValue(model.Value)))));

    private static IEnumerable<(string Path, JsonModel Value)> Models(object? value, string path) => value switch
    {
        null or string => [],
        JsonModel model =>
        [
            (path, model),
            .. Properties(model).SelectMany(property => Models(property.Property.GetValue(model), $"{path}.{property.Name}")),
        ],
        IDictionary map => map.Values.Cast<object>().SelectMany(item => Models(item, $"{path}.*")),
        IEnumerable items => items.Cast<object?>().SelectMany(item => Models(item, $"{path}[]")),
        _ => [],
    };

    private static IEnumerable<(string Name, PropertyInfo Property)> Properties(JsonModel model) =>
        from property in model.GetType().GetProperties()
        let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()
        where name is not null
        select (name.Name, property);

    // A missing member is null, an empty collection or an empty model.
    private static bool HasValue(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        JsonModel model => !model.Equals(Activator.CreateInstance(model.GetType())),
        IEnumerable items => items.Cast<object?>().Any(),
        _ => true,
    };
}
