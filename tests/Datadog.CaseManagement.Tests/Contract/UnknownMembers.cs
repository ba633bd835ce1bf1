using System.Collections;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>Finds the members that no model has a property for, anywhere below a value that was read.</summary>
internal static class UnknownMembers
{
    public static IReadOnlyList<string> Below(object? value, string path) => [.. Find(value, path)];

    private static IEnumerable<string> Find(object? value, string path) => value switch
    {
        null or string => [],
        JsonModel model => model.AdditionalProperties.Keys.Select(name => $"{path}.{name}")
            .Concat(model.GetType().GetProperties()
                .Where(property => property.Name != nameof(JsonModel.AdditionalProperties) && property.GetIndexParameters().Length == 0)
                .SelectMany(property => Find(property.GetValue(model), $"{path}.{property.Name}"))),
        IDictionary map => map.Keys.Cast<object>().SelectMany(key => Find(map[key], $"{path}[{key}]")),
        IEnumerable items => items.Cast<object?>().SelectMany(item => Find(item, $"{path}[]")),
        _ => [],
    };
}
