using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Compares the members that models have with those of the JSON that they were read from.</summary>
internal static class ModelMembers
{
    /// <summary>The members that models have no property for, or one of another type, anywhere below a value that was read.</summary>
    public static IEnumerable<(string Member, bool IsOfAnotherType)> Unknown(object? value) =>
        Models(value).SelectMany(model => model.AdditionalProperties.Keys
            .Select(name => (Name: name, IsKnown: Properties(model).Any(property => property.Name == name)))
            .Select(member => ($"{model.GetType().Name} does not have {member.Name}{(member.IsKnown ? " of this type" : "")}", member.IsKnown)));

    /// <summary>The members of the models below a value, and whether one was read.</summary>
    public static IEnumerable<(string Model, string Member, bool IsRead)> Of(object? value) =>
        Models(value).SelectMany(model => Properties(model)
            .Select(property => (model.GetType().Name, property.Name, HasValue(property.Property.GetValue(model)))));

    /// <summary>Returns whether a member of a model itself was read.</summary>
    public static bool IsRead(JsonModel model, string name) =>
        HasValue(Properties(model).Single(property => property.Name == name).Property.GetValue(model));

    private static IEnumerable<JsonModel> Models(object? value) => value switch
    {
        null or string => [],
        JsonModel model => [model, .. Properties(model).SelectMany(property => Models(property.Property.GetValue(model)))],
        IDictionary map => map.Values.Cast<object>().SelectMany(Models),
        IEnumerable items => items.Cast<object?>().SelectMany(Models),
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
