using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Datadog.CaseManagement.Configuration;

/// <summary>
/// Sets the options from a configuration section. The binding generator that comes with the packages of .NET 8 would write 1,500 lines for
/// this, and its errors do not show the value.
/// </summary>
internal static class OptionsBinder
{
    public static void Bind(IConfiguration section, DatadogCaseManagementOptions options)
    {
        options.ApiKey = section[nameof(options.ApiKey)] ?? options.ApiKey;
        options.ApplicationKey = section[nameof(options.ApplicationKey)] ?? options.ApplicationKey;
        options.AccessToken = section[nameof(options.AccessToken)] ?? options.AccessToken;
        options.Site = section[nameof(options.Site)] ?? options.Site;
        options.BaseAddress = Read(section, nameof(options.BaseAddress), static value => new Uri(value, UriKind.RelativeOrAbsolute), options.BaseAddress);
        options.ManagedBy = section[nameof(options.ManagedBy)] ?? options.ManagedBy;
        options.TotalTimeout = Read(section, nameof(options.TotalTimeout), ParseTime, options.TotalTimeout);
        options.AttemptTimeout = Read(section, nameof(options.AttemptTimeout), ParseTime, options.AttemptTimeout);
        options.MaxResponseContentBufferSize = Read(
            section, nameof(options.MaxResponseContentBufferSize), static value => long.Parse(value, CultureInfo.InvariantCulture), options.MaxResponseContentBufferSize);

        var (retry, retrySection) = (options.Retry, section.GetSection(nameof(options.Retry)));
        retry.MaxRetries = Read(retrySection, nameof(retry.MaxRetries), ParseNumber, retry.MaxRetries);
        retry.MaxDelay = Read(retrySection, nameof(retry.MaxDelay), ParseTime, retry.MaxDelay);
        retry.BaseDelay = Read(retrySection, nameof(retry.BaseDelay), ParseTime, retry.BaseDelay);
        retry.Budget = Read(retrySection, nameof(retry.Budget), ParseNumber, retry.Budget);
    }

    private static TimeSpan ParseTime(string value) => TimeSpan.Parse(value, CultureInfo.InvariantCulture);

    private static int ParseNumber(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static T Read<T>(IConfiguration section, string key, Func<string, T> parse, T current)
    {
        if (section[key] is not { Length: > 0 } value)
        {
            return current;
        }

        try
        {
            return parse(value);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new InvalidOperationException(
                $"Failed to convert configuration value '{value}' at '{section.GetSection(key).Path}' to type '{typeof(T)}'.", exception);
        }
    }
}
