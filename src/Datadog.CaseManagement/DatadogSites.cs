using System.Text;

namespace Datadog.CaseManagement;

/// <summary>
/// Datadog's sites, for <see cref="DatadogCaseManagementOptions.Site"/>. An organisation lives at exactly one of them, and its keys are
/// worth nothing at the others. A site that is not listed here is given by its domain.
/// </summary>
public static class DatadogSites
{
    /// <summary>US1, the default: <c>datadoghq.com</c>.</summary>
    public const string US1 = "datadoghq.com";

    /// <summary>US3: <c>us3.datadoghq.com</c>.</summary>
    public const string US3 = "us3.datadoghq.com";

    /// <summary>US5: <c>us5.datadoghq.com</c>.</summary>
    public const string US5 = "us5.datadoghq.com";

    /// <summary>EU1: <c>datadoghq.eu</c>.</summary>
    public const string EU1 = "datadoghq.eu";

    /// <summary>AP1: <c>ap1.datadoghq.com</c>.</summary>
    public const string AP1 = "ap1.datadoghq.com";

    /// <summary>AP2: <c>ap2.datadoghq.com</c>.</summary>
    public const string AP2 = "ap2.datadoghq.com";

    /// <summary>UK1: <c>uk1.datadoghq.com</c>.</summary>
    public const string UK1 = "uk1.datadoghq.com";

    /// <summary>US1-FED: <c>ddog-gov.com</c>.</summary>
    public const string US1Fed = "ddog-gov.com";

    /// <summary>US2-FED: <c>us2.ddog-gov.com</c>.</summary>
    public const string US2Fed = "us2.ddog-gov.com";

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us1"] = US1,
        ["us3"] = US3,
        ["us5"] = US5,
        ["eu1"] = EU1,
        ["ap1"] = AP1,
        ["ap2"] = AP2,
        ["uk1"] = UK1,
        ["us1fed"] = US1Fed,
        ["us2fed"] = US2Fed,

        // From the time when there was one site on each side of the Atlantic.
        ["us"] = US1,
        ["eu"] = EU1,
    };

    /// <summary>The domain that a person means: from a short name, the application's address, with quotes and blanks around it.</summary>
    internal static string? Normalize(string site)
    {
        var name = site.Trim(' ', '\t', '\r', '\n', '"', '\'');
        if (ShortNames.TryGetValue(name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), out var domain))
        {
            return domain;
        }

        name = WithoutPrefix(WithoutPrefix(name, "https://"), "http://");
        name = name.EndsWith('/') ? name[..^1] : name;
        name = WithoutPrefix(WithoutPrefix(name, "app."), "api.").ToLowerInvariant();

        // In ASCII, because marks that no one sees vanish when an address is read, and characters that look alike are other hosts.
        return name.Contains('.', StringComparison.Ordinal) && Ascii.IsValid(name) && Uri.CheckHostName("api." + name) == UriHostNameType.Dns
            ? name
            : null;
    }

    private static string WithoutPrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;
}
