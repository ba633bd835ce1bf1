using System.Text;

namespace Datadog.CaseManagement.Configuration;

/// <summary>Parses the setting <see cref="DatadogCaseManagementOptions.Site"/>.</summary>
internal static class Site
{
    private static readonly string[] Domains = [DatadogSites.US1, DatadogSites.EU1, DatadogSites.US1Fed];


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
    /// Returns the domain of a site that is specified by its domain, its short name or the address of Datadog's application, which can be an
    /// organization's own, with or without surrounding quotes or white space; <see langword="null"/> if it is none of them.
    /// </summary>
    public static string? Normalize(string site)
    {
        var name = Quotes.Remove(site.Trim()).Trim();
        if (ShortNames.TryGetValue(name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), out var domain))
        {
            return domain;
        }

        name = GetHost(name).TrimEnd('.');
        name = RemovePrefix(RemovePrefix(name, "app."), "api.").ToLowerInvariant();

        // Only ASCII, because Uri removes invisible characters, and similar characters can name another host.
        return name.Contains('.', StringComparison.Ordinal) && Ascii.IsValid(name) && Uri.CheckHostName("api." + name) == UriHostNameType.Dns
            ? RemoveSubdomains(name)
            : null;
    }

    // The address of any page of the application will do.
    private static string GetHost(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { UserInfo.Length: 0, IsDefaultPort: true }
        && Ascii.IsValid(name)
            ? address.Host
            : name.TrimEnd('/');

    // An organization can have an address of its own, such as mycompany.us5.datadoghq.com. A site that the library does not know has a name
    // of the same form as the others.
    private static string RemoveSubdomains(string name)
    {
        if (Domains.FirstOrDefault(domain => name.EndsWith($".{domain}", StringComparison.Ordinal)) is not { } domain)
        {
            return name;
        }

        var label = name[..^(domain.Length + 1)].Split('.')[^1];
        return IsSiteLabel(label) ? $"{label}.{domain}" : domain;
    }

    // Such as us5: two letters and a number.
    private static bool IsSiteLabel(string label) =>
        label.Length > 2 && label[..2].All(char.IsAsciiLetterLower) && label[2..].All(char.IsAsciiDigit);

    private static string RemovePrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;
}
