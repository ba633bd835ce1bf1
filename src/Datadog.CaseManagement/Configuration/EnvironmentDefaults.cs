using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Configuration;

/// <summary>
/// Sets options that neither code nor a configuration section has set from <c>DD_API_KEY</c>, <c>DD_APP_KEY</c>, <c>DD_BEARER_TOKEN</c> and
/// <c>DD_SITE</c>. This applies only to the default registration: the keys of the environment belong to one organization, and a
/// registration for another organization must not use them.
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

    /// <summary>
    /// Returns a function that completes the options of a caller from the environment as it is now. The options themselves are not changed,
    /// and later changes of them are followed.
    /// </summary>
    public static Func<DatadogCaseManagementOptions> Complete(DatadogCaseManagementOptions options)
    {
        var variables = new[] { ApiKey, ApplicationKey, AccessToken, Site }.ToDictionary(static name => name, Environment.GetEnvironmentVariable);
        return variables.Values.All(string.IsNullOrWhiteSpace)
            ? () => options
            : () =>
            {
                var completed = options.Clone();
                Apply(completed, variables.GetValueOrDefault);
                return completed;
            };
    }

    private static void Apply(DatadogCaseManagementOptions options, Func<string, string?> read)
    {
        options.Site ??= NullIfBlank(read(Site));
        if (options.AccessToken is not null || options.AccessTokenProvider is not null)
        {
            return;
        }

        // A token takes precedence over keys of the environment, which may be meant for the Datadog Agent, but not over keys set in code.
        if (options.ApiKey is null && options.ApplicationKey is null && NullIfBlank(read(AccessToken)) is { } token)
        {
            options.AccessToken = token;
            return;
        }

        options.ApiKey ??= NullIfBlank(read(ApiKey));
        options.ApplicationKey ??= NullIfBlank(read(ApplicationKey));
    }

    // Shells and compose files often set a variable to an empty value instead of leaving it out.
    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
