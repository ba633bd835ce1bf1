using System.Reflection;
using Datadog.CaseManagement.Configuration;
using Microsoft.Extensions.Configuration;

namespace Datadog.CaseManagement.Tests.Configuration;

public sealed class OptionsBinderTests
{
    /// <summary>A text for each type that a setting can have.</summary>
    private static readonly Dictionary<Type, string> Texts = new()
    {
        [typeof(string)] = "text",
        [typeof(Uri)] = "https://datadog.example/path",
        [typeof(TimeSpan)] = "1.02:03:04.5",
        [typeof(int)] = " -7 ",
        [typeof(long)] = "9000000000",
    };

    private static readonly string[] SetInCode =
    [
        nameof(DatadogCaseManagementOptions.AccessTokenProvider),
        nameof(DatadogCaseManagementOptions.LoggerFactory),
        nameof(DatadogCaseManagementOptions.RateLimiter),
    ];

    public static TheoryData<string> Keys => [.. Settings(typeof(DatadogCaseManagementOptions), "").Select(setting => setting.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_option_that_a_section_can_hold_is_set_as_by_the_binder_of_the_framework(string key)
    {
        var (options, expected) = (new DatadogCaseManagementOptions(), new DatadogCaseManagementOptions());
        var section = Section((key.ToUpperInvariant(), Texts[ValueOf(key, options).Type]));
        section.Bind(expected);

        OptionsBinder.Bind(section, options);

        Assert.NotEqual(ValueOf(key, new DatadogCaseManagementOptions()).Value, ValueOf(key, options).Value);
        Assert.All(Keys, each => Assert.Equal(ValueOf(each, expected).Value, ValueOf(each, options).Value));
    }

    [Fact]
    public void Only_objects_with_behaviour_are_set_in_code_alone() =>
        Assert.Equal(
            SetInCode,
            typeof(DatadogCaseManagementOptions).GetProperties()
                .Where(property => property.CanWrite && !Texts.ContainsKey(property.PropertyType))
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_section_replaces_what_code_has_set_before(string key)
    {
        var (options, expected) = (new DatadogCaseManagementOptions(), new DatadogCaseManagementOptions());
        Assert.All(Keys, each => Set(each, options));
        Assert.All(Keys, each => Set(each, expected));
        var section = Section((key, Texts[ValueOf(key, options).Type]));
        section.Bind(expected);

        OptionsBinder.Bind(section, options);

        Assert.All(Keys, each => Assert.Equal(ValueOf(each, expected).Value, ValueOf(each, options).Value));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_a_section_leaves_out_or_empty_stays(string key)
    {
        var options = new DatadogCaseManagementOptions();
        Assert.All(Keys, each => Set(each, options));
        var before = Keys.Select(each => ValueOf(each, options).Value).ToList();

        OptionsBinder.Bind(Section(("Unknown", "1"), (ValueOf(key, options).Type == typeof(string) ? "Unknown2" : key, "")), options);

        Assert.Equal(before, Keys.Select(each => ValueOf(each, options).Value));
    }

    [Theory]
    [InlineData("TotalTimeout", "soon", "System.TimeSpan")]
    [InlineData("AttemptTimeout", "30.5.6.7", "System.TimeSpan")]
    [InlineData("MaxResponseContentBufferSize", "32MB", "System.Int64")]
    [InlineData("BaseAddress", "http://[", "System.Uri")]
    [InlineData("Retry:MaxRetries", "2147483648", "System.Int32")]
    [InlineData("Retry:Budget", "1.0", "System.Int32")]
    public void A_value_that_cannot_be_read_is_shown_with_its_place(string key, string value, string type)
    {
        var options = new DatadogCaseManagementOptions();
        var exception = Assert.Throws<InvalidOperationException>(() => OptionsBinder.Bind(Section((key, value)), options));

        Assert.Equal($"Failed to convert configuration value '{value}' at 'Datadog:{key}' to type '{type}'.", exception.Message);
        Assert.NotNull(exception.InnerException);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Datadog:{setting.Key}", (string?)setting.Value)))
            .Build()
            .GetSection("Datadog");

    private static IEnumerable<(string Key, PropertyInfo Property)> Settings(Type type, string path) =>
        type.GetProperties().SelectMany(property =>
            Texts.ContainsKey(property.PropertyType) ? [(path + property.Name, property)]
            : property.CanWrite ? []
            : Settings(property.PropertyType, $"{path}{property.Name}:"));

    private static (Type Type, object? Value) ValueOf(string key, object options)
    {
        var (owner, property) = Find(key, options);
        return (property.PropertyType, property.GetValue(owner));
    }

    private static void Set(string key, object options)
    {
        var (owner, property) = Find(key, options);
        property.SetValue(owner, property.PropertyType == typeof(Uri) ? new Uri("https://datadog.example/") : property.PropertyType == typeof(string) ? "x" : property.GetValue(owner));
    }

    private static (object Owner, PropertyInfo Property) Find(string key, object options)
    {
        var names = key.Split(':');
        foreach (var name in names[..^1])
        {
            options = options.GetType().GetProperty(name)!.GetValue(options)!;
        }

        return (options, options.GetType().GetProperty(names[^1])!);
    }
}
