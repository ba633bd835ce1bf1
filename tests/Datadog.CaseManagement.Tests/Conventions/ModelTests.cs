using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class ModelTests
{
    public static TheoryData<Type> Models => [.. Reachable(Library.Responses)];

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void No_collection_is_null_when_the_JSON_has_no_members(Type model)
    {
        var read = JsonSerializer.Deserialize("{}", model, DatadogJson.Options)!;

        Assert.Empty(NullCollections(read, model.Name));
    }

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void Members_that_are_not_in_the_JSON_are_not_written(Type model) =>
        Assert.Equal("{}", JsonSerializer.Serialize(JsonSerializer.Deserialize("{}", model, DatadogJson.Options), model, DatadogJson.Options));

    [Fact]
    public void The_models_of_responses_are_found_at_every_level()
    {
        var models = Reachable(Library.Responses);

        Assert.Contains(typeof(Case), models);
        Assert.Contains(typeof(CaseAttributes), models);
        Assert.Contains(typeof(CaseInsight), models);
        Assert.Contains(typeof(CaseTypeStatusOption), models);
        Assert.DoesNotContain(typeof(CreateCaseRequest), models);
    }

    private static IEnumerable<string> NullCollections(object model, string path)
    {
        foreach (var property in Properties(model.GetType()))
        {
            var value = property.GetValue(model);
            if (value is null && IsCollection(property.PropertyType))
            {
                yield return $"{path}.{property.Name}";
            }

            foreach (var nested in value is JsonModel ? NullCollections(value, $"{path}.{property.Name}") : [])
            {
                yield return nested;
            }
        }
    }

    private static HashSet<Type> Reachable(IEnumerable<Type> roots)
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>(roots);
        while (open.TryDequeue(out var type))
        {
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : [type])
            {
                if (part.IsGenericType)
                {
                    open.Enqueue(part);
                }
                else if (part.IsAssignableTo(typeof(JsonModel)) && found.Add(part))
                {
                    Array.ForEach(Properties(part), property => open.Enqueue(property.PropertyType));
                }
            }
        }

        return found;
    }

    private static PropertyInfo[] Properties(Type model) => model.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static bool IsCollection(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
