using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>What programs do with the values of every enumeration: parse, sort, store and bind them.</summary>
public sealed class EnumerationValueTests
{
    private static readonly JsonSerializerOptions Combined = new(DatadogJson.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(DatadogJson.Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
    };

    public static TheoryData<Type> Enumerations => EnumerationTests.Enumerations;

    public static TheoryData<Type> ConvertedEnumerations => [.. Enumerations.Select(row => row.Data).Where(type => type != typeof(CaseStatus))];

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_parsed_from_any_text_but_none(Type type) => Run(nameof(Parses), type);

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_sorted_and_compares_as_zero_only_with_its_equal(Type type) => Run(nameof(Sorts), type);

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_the_key_of_a_dictionary_in_JSON(Type type) => Run(nameof(KeysDictionaries), type);

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_converted_from_and_to_text(Type type) => Run(nameof(Converts), type);

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_bound_from_configuration(Type type) => Run(nameof(Binds), type);

    [Theory]
    [MemberData(nameof(Enumerations), DisableDiscoveryEnumeration = true)]
    public void The_default_of_an_enumeration_is_read_as_it_was_written(Type type) => Run(nameof(StoresDefault), type);

    [Theory]
    [MemberData(nameof(ConvertedEnumerations), DisableDiscoveryEnumeration = true)]
    public void An_enumeration_is_converted_implicitly_from_a_string(Type type)
    {
        var conversion = type.GetMethod("op_Implicit", [typeof(string)]);

        Assert.NotNull(conversion);
        Assert.Equal("any", conversion.Invoke(null, ["any"])!.ToString());
        Assert.Equal(Activator.CreateInstance(type), conversion.Invoke(null, [null]));
    }

    // UpdateStatusAsync takes a CaseStatus or the name of a status.
    [Fact]
    public void A_case_status_is_not_converted_implicitly_from_a_string() =>
        Assert.Null(typeof(CaseStatus).GetMethod("op_Implicit", [typeof(string)]));

    // Otherwise a text would silently mean the one or the other.
    [Fact]
    public void No_overload_takes_text_where_another_takes_an_enumeration_that_text_converts_to()
    {
        var members = Library.PublicTypes(Library.Assembly)
            .SelectMany(type => type.GetMethods().Cast<MethodBase>().Concat(type.GetConstructors()))
            .Where(method => !method.IsSpecialName || method.IsConstructor)
            .GroupBy(method => (method.DeclaringType, method.Name));

        var ambiguous =
            from overloads in members
            from one in overloads
            from other in overloads
            where one.GetParameters().Zip(other.GetParameters()).Any(pair => IsText(pair.First) && IsConvertible(pair.Second))
            select $"{one} and {other}";

        Assert.Empty(ambiguous);
    }

    private static bool IsText(ParameterInfo parameter) => ElementOf(parameter) == typeof(string);

    private static bool IsConvertible(ParameterInfo parameter) =>
        ElementOf(parameter) is { IsValueType: true } type && type.GetMethod("op_Implicit", [typeof(string)]) is not null;

    private static Type ElementOf(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static void Run(string test, Type type) =>
        typeof(EnumerationValueTests).GetMethod(test, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Action>()();

    private static void Parses<T>()
        where T : struct, IParsable<T>, IOpenEnumeration<T>
    {
        Assert.Equal(T.FromWire("never seen"), T.Parse("never seen", null));
        Assert.True(T.TryParse("never seen", null, out var parsed));
        Assert.Equal(T.FromWire("never seen"), parsed);
        Assert.False(T.TryParse(null, null, out var missing));
        Assert.Equal(default, missing);
        Assert.False(T.TryParse("", null, out var empty));
        Assert.Equal(default, empty);
        Assert.Throws<FormatException>(() => T.Parse("", null));
        Assert.Throws<ArgumentNullException>(() => T.Parse(null!, null));
    }

    private static void Sorts<T>()
        where T : struct, IComparable<T>, IOpenEnumeration<T>
    {
        T[] values = [T.FromWire("b"), T.FromWire("B"), T.FromWire("\u00e9"), T.FromWire("e\u0301"), T.FromWire(""), default];

        Assert.All(values, one => Assert.All(values, other =>
        {
            Assert.Equal(one.Equals(other), one.CompareTo(other) == 0);
            Assert.Equal(Math.Sign(one.CompareTo(other)), -Math.Sign(other.CompareTo(one)));
            Assert.True(!one.Equals(other) || one.GetHashCode() == other.GetHashCode());
        }));
        Assert.Equal([null, "", "B", "b", "e\u0301", "\u00e9"], values.OrderDescending().Reverse().Select(value => value.Value));
        Assert.Equal([null, "", "B", "b", "e\u0301", "\u00e9"], values.Order().Select(value => value.Value));
    }

    private static void KeysDictionaries<T>()
        where T : struct, IOpenEnumeration<T>
    {
        var counts = new Dictionary<T, int> { [T.FromWire("A\u00e9")] = 1, [default] = 2 };

        foreach (var options in new[] { Combined, PlainJson.Options })
        {
            var json = JsonSerializer.Serialize(counts, options);

            Assert.Equal([new("A\u00e9", 1), new("", 2)], JsonSerializer.Deserialize<Dictionary<string, int>>(json, PlainJson.Options)!);
            Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<T, int>>(json, options));
        }
    }

    private static void Converts<T>()
        where T : struct, IOpenEnumeration<T>
    {
        var converter = TypeDescriptor.GetConverter(typeof(T));

        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal(T.FromWire("never seen"), converter.ConvertFromInvariantString("never seen"));
        Assert.Equal("never seen", converter.ConvertToInvariantString(T.FromWire("never seen")));
        Assert.Equal("", converter.ConvertToInvariantString(default(T)));
        Assert.Equal(default(T), converter.ConvertFromInvariantString(""));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(1));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(null!));
    }

    private static void Binds<T>()
        where T : struct, IOpenEnumeration<T>
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["One"] = "never seen",
                ["Maybe"] = "seen",
                ["Several:0"] = "first",
                ["Several:1"] = "second",
            })
            .Build();

        var settings = configuration.Get<Settings<T>>()!;

        Assert.Equal(T.FromWire("never seen"), settings.One);
        Assert.Equal(T.FromWire("seen"), settings.Maybe);
        Assert.Null(settings.None);
        Assert.Equal([T.FromWire("first"), T.FromWire("second")], settings.Several);
    }

    private static void StoresDefault<T>()
        where T : struct, IOpenEnumeration<T>
    {
        var settings = new Settings<T> { Maybe = T.FromWire("never seen"), Several = [default] };

        foreach (var options in new[] { Combined, PlainJson.Options })
        {
            var read = JsonSerializer.Deserialize<Settings<T>>(JsonSerializer.Serialize(settings, options), options)!;

            Assert.Equal(default, read.One);
            Assert.Equal(settings.Maybe, read.Maybe);
            Assert.Null(read.None);
            Assert.Equal([default(T)], read.Several);
            Assert.Equal("null", JsonSerializer.Serialize(default(T), options));
        }
    }

    private sealed class Settings<T>
        where T : struct
    {
        public T One { get; set; }

        public T? Maybe { get; set; }

        public T? None { get; set; }

        public List<T> Several { get; set; } = [];
    }
}
