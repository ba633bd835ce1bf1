using Datadog.CaseManagement.Tests.Infrastructure;
using System.Reflection;
using Datadog.CaseManagement.Http.Telemetry;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>What the README says in words of the settings and names of the library is what the library says.</summary>
public sealed class SettingsTests
{
    // They say where Datadog is, who asks, and where to log.
    private static readonly string[] OtherOptions =
        ["ApiKey", "ApplicationKey", "AccessToken", "AccessTokenProvider", "Site", "BaseAddress", "LoggerFactory", "Retry", "ManagedBy"];

    [Fact]
    public void The_defaults_are_the_defaults()
    {
        var options = new DatadogCaseManagementOptions();
        var defaults = Properties<RetryOptions>()
            .Select(property => ($"Retry.{property.Name}", Value: property.GetValue(options.Retry)))
            .Concat(Properties<DatadogCaseManagementOptions>().Select(property => (property.Name, Value: property.GetValue(options))))
            .Where(option => !OtherOptions.Contains(option.Item1))
            .ToDictionary(option => option.Item1, option => Written(option.Value));

        var rows = MarkdownDocument.Readme.Rows("Retries and limits").Select(row => row.Split('|', StringSplitOptions.TrimEntries));

        Assert.Equal(defaults, rows.ToDictionary(cells => cells[1].Trim('`'), cells => cells[2]));
    }

    [Fact]
    public void Every_other_option_is_mentioned() =>
        Assert.All(OtherOptions, option => Assert.Contains($"`{option}", MarkdownDocument.Readme.Text, StringComparison.Ordinal));

    [Fact]
    public void The_sites_are_the_sites()
    {
        var sites = typeof(DatadogSites).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"`{field.Name}`").ToList();

        var sentence = MarkdownDocument.Readme.Sections["Authentication"].Split('\n').SkipWhile(line => !line.StartsWith("The sites are", StringComparison.Ordinal));

        Assert.Equal(sites, string.Join(' ', sentence).Split(':')[0].Split(' ').Where(word => word.StartsWith('`')).Select(word => word.TrimEnd(',')));
    }

    [Fact]
    public void The_names_of_the_telemetry_are_there()
    {
        var section = new MarkdownDocument("observability.md").Text;
        var tags = typeof(TagNames).GetFields().Select(field => (string)field.GetValue(null)!);
        var instruments = new[] { Instruments.Duration.Name, Instruments.Retries.Name, Instruments.RateLimitedResponses.Name, Instruments.RemainingRequests.Name };

        Assert.All([.. tags, .. instruments], name => Assert.Contains($"`{name}`", section, StringComparison.Ordinal));
        Assert.All(
            typeof(LogMessages).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.GetCustomAttribute<Microsoft.Extensions.Logging.LoggerMessageAttribute>()!),
            message => Assert.Contains($"{message.EventId} `{message.EventName}`", section, StringComparison.Ordinal));
        Assert.Contains($"\"{Instruments.Source.Name}\"", section, StringComparison.Ordinal);
    }

    private static PropertyInfo[] Properties<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string Written(object? value) => value switch
    {
        TimeSpan time => $"{time.TotalSeconds} s",
        long bytes => $"{bytes / 1024 / 1024} MB",
        null => "the library's",
        _ => $"{value}",
    };
}
