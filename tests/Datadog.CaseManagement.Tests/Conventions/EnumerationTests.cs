using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Conventions;

public sealed class EnumerationTests
{
    private static readonly Documentation OfLibrary = Documentation.Of(Library.Assembly);

    /// <summary>The public structures that are not enumerations, with the reason.</summary>
    private static readonly Dictionary<string, string> OtherStructures = new()
    {
        ["NotificationDestination"] = "Open too, but a number on the wire.",
        ["Optional`1"] = "A member of a request with its third state, not set.",
    };

    public static TheoryData<Type> Enumerations =>
        [.. Library.PublicTypes(Library.Assembly).Where(type => type.IsValueType && !OtherStructures.ContainsKey(type.Name))];

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.All(OtherStructures.Keys, name => Assert.Contains(Library.PublicTypes(Library.Assembly), type => type.Name == name));

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_open(Type type)
    {
        Assert.False(type.IsEnum, $"{type.Name} is closed: a value that Datadog adds would be lost. Make it a record struct around a string.");
        Assert.Contains(
            type.GetInterfaces(),
            implemented => implemented.IsGenericType
                && implemented.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>)
                && implemented.GetGenericArguments()[0] == type);
        Assert.Equal(
            typeof(EnumerationConverter<>).MakeGenericType(type),
            type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType);
    }

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void The_values_of_an_enumeration_are_distinct(Type type)
    {
        var values = Values(type).ToList();

        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.NotEqual("", value));
        Assert.Distinct(values);
    }

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_written_as_its_value_even_an_unknown_one(Type type)
    {
        var read = JsonSerializer.Deserialize("\"never seen\"", type, DatadogJson.Options)!;

        Assert.Equal("never seen", read.ToString());
        Assert.Equal("\"never seen\"", JsonSerializer.Serialize(read, type, DatadogJson.Options));
        Assert.Equal("", Activator.CreateInstance(type)!.ToString());
    }

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void The_documentation_of_a_value_has_the_value_in_JSON(Type type) =>
        Assert.All(Members(type), member => Assert.Contains($"<c>{member.GetValue(null)}</c>", OfLibrary.Summary(member), StringComparison.Ordinal));

    private static IEnumerable<string> Values(Type type) => Members(type).Select(member => member.GetValue(null)!.ToString()!);

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type);
}
