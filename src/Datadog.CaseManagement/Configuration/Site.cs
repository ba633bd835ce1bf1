using System.Text;

namespace Datadog.CaseManagement.Configuration;

/// <summary>Parses the setting <see cref="DatadogCaseManagementOptions.Site"/>.</summary>
internal static class Site
{
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us1"] = DatadogSites.US1,
        ["us3"] = DatadogSites.US3,
        ["us5"] = DatadogSites.US5,
        ["eu1"] = DatadogSites.EU1,
        ["ap1"] = DatadogSites.AP1,
        ["ap2"] = DatadogSites.AP2,
        ["uk1"] = DatadogSites.UK1,
        ["us1fed"] = DatadogSites.US1Fed,
        ["us2fed"] = DatadogSites.US2Fed,

        // Older names of the first two sites.
        ["us"] = DatadogSites.US1,
        ["eu"] = DatadogSites.EU1,
    };

    /// <summary>
    /// Returns the domain of a site that is specified by its domain, its short name or the address of Datadog's application, with or
    /// without surrounding quotes or white space; <see langword="null"/> if it is none of them.
    /// </summary>
    public static string? Normalize(string site)
    {
        var name = site.Trim(' ', '\t', '\r', '\n', '"', '\'');
        if (ShortNames.TryGetValue(name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), out var domain))
        {
            return domain;
        }

        name = RemovePrefix(RemovePrefix(name, "https://"), "http://");
        name = name.EndsWith('/') ? name[..^1] : name;
        name = RemovePrefix(RemovePrefix(name, "app."), "api.").ToLowerInvariant();

        // Only ASCII, because Uri removes invisible characters, and similar characters can name another host.
        return name.Contains('.', StringComparison.Ordinal) && Ascii.IsValid(name) && Uri.CheckHostName("api." + name) == UriHostNameType.Dns
            ? name
            : null;
    }

    private static string RemovePrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;
}
