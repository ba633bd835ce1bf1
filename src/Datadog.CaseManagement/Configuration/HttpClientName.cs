using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Configuration;

/// <summary>Provides the name of the HTTP client of a registration, which is also the category of its logs.</summary>
internal static class HttpClientName
{
    private const string Default = "Datadog.CaseManagement";

    public static string ForRegistration(string registration) =>
        registration == Options.DefaultName ? Default : $"{Default}:{registration}";

    public static bool IsLibraryClient(string? httpClient) =>
        httpClient == Default || httpClient?.StartsWith(Default + ":", StringComparison.Ordinal) == true;
}
