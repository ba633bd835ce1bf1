using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Configuration;

/// <summary>
/// Fills in from <c>DD_API_KEY</c>, <c>DD_APP_KEY</c>, <c>DD_BEARER_TOKEN</c> and <c>DD_SITE</c> what neither code nor a configuration
/// section has set. Only the default registration does so: the keys of the environment belong to one organisation, and mixing them
/// into another's registration would send its cases astray.
/// </summary>
internal sealed class EnvironmentDefaults(IConfiguration? configuration) : IPostConfigureOptions<DatadogCaseManagementOptions>
{
    public const string ApiKey = "DD_API_KEY";
    public const string ApplicationKey = "DD_APP_KEY";
    public const string AccessToken = "DD_BEARER_TOKEN";
    public const string Site = "DD_SITE";

    public void PostConfigure(string? name, DatadogCaseManagementOptions options)
    {
        if (name == Options.DefaultName)
        {
            Apply(options, variable => configuration?[variable] ?? Environment.GetEnvironmentVariable(variable));
        }
    }

    public static void Apply(DatadogCaseManagementOptions options, Func<string, string?> read)
    {
        options.Site ??= NullIfBlank(read(Site));
        if (options.AccessToken is not null || options.AccessTokenProvider is not null)
        {
            return;
        }

        // A token says more than keys that may be there for the Datadog agent; keys set in code say more than a token that is not.
        if (options.ApiKey is null && options.ApplicationKey is null && NullIfBlank(read(AccessToken)) is { } token)
        {
            options.AccessToken = token;
            return;
        }

        options.ApiKey ??= NullIfBlank(read(ApiKey));
        options.ApplicationKey ??= NullIfBlank(read(ApplicationKey));
    }

    // A variable that is set to nothing is how shells and compose files say "not set".
    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
