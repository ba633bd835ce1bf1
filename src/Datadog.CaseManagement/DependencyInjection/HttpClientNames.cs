using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.DependencyInjection;

/// <summary>What the HTTP client of a registration is called.</summary>
internal static class HttpClientNames
{
    private const string Default = "Datadog.CaseManagement";

    public static string Of(string registration) => registration == Options.DefaultName ? Default : $"{Default}:{registration}";

    public static bool IsOurs(string? httpClient) =>
        httpClient == Default || httpClient?.StartsWith(Default + ":", StringComparison.Ordinal) == true;
}
