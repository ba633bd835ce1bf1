using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Configuration;

/// <summary>Validates the options. A message names the setting and its environment variable, but not the value of a secret.</summary>
internal sealed class OptionsValidator : IValidateOptions<DatadogCaseManagementOptions>
{
    public static void ThrowIfInvalid(DatadogCaseManagementOptions options)
    {
        var violations = GetViolations(options).ToList();
        if (violations.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(DatadogCaseManagementOptions), violations);
        }
    }

    public ValidateOptionsResult Validate(string? name, DatadogCaseManagementOptions options)
    {
        var suffix = string.IsNullOrEmpty(name) ? "" : $" (registration '{name}', which does not read environment variables by itself)";
        var violations = GetViolations(options).Select(violation => violation + suffix).ToList();
        return violations.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(violations);
    }

    private static IEnumerable<string> GetViolations(DatadogCaseManagementOptions options) =>
        GetCredentialViolations(options)
            .Concat(GetAddressViolations(options.Site, options.BaseAddress))
            .Concat(GetHeaderViolations(options))
            .Concat(GetTimeAndSizeViolations(options));

    private static IEnumerable<string> GetCredentialViolations(DatadogCaseManagementOptions options)
    {
        var hasKey = options.ApiKey is not null || options.ApplicationKey is not null;
        var ways = (hasKey ? 1 : 0) + (options.AccessToken is null ? 0 : 1) + (options.AccessTokenProvider is null ? 0 : 1);
        if (ways == 0)
        {
            yield return $"Datadog credentials are missing: set {WithVariable(nameof(options.ApiKey), EnvironmentDefaults.ApiKey)} and "
                + $"{WithVariable(nameof(options.ApplicationKey), EnvironmentDefaults.ApplicationKey)}, or "
                + $"{WithVariable(nameof(options.AccessToken), EnvironmentDefaults.AccessToken)}, or {nameof(options.AccessTokenProvider)}";
        }
        else if (ways > 1)
        {
            yield return "Datadog credentials contradict each other: set either "
                + $"{nameof(options.ApiKey)} and {nameof(options.ApplicationKey)}, or {nameof(options.AccessToken)}, or "
                + $"{nameof(options.AccessTokenProvider)}, not several of them";
        }

        if (hasKey && CredentialValidator.GetViolation(options.ApiKey) is { } apiKey)
        {
            yield return $"{WithVariable(nameof(options.ApiKey), EnvironmentDefaults.ApiKey)} {apiKey}";
        }

        if (hasKey && CredentialValidator.GetViolation(options.ApplicationKey) is { } applicationKey)
        {
            yield return $"{WithVariable(nameof(options.ApplicationKey), EnvironmentDefaults.ApplicationKey)} {applicationKey}";
        }

        if (options.AccessToken is not null && CredentialValidator.GetViolation(options.AccessToken) is { } accessToken)
        {
            yield return $"{WithVariable(nameof(options.AccessToken), EnvironmentDefaults.AccessToken)} {accessToken}";
        }
    }

    /// <summary>Returns the violations of the site and the base address.</summary>
    public static IEnumerable<string> GetAddressViolations(string? site, Uri? address)
    {
        if (site is not null && Site.Normalize(site) is null)
        {
            yield return $"{WithVariable(nameof(DatadogCaseManagementOptions.Site), EnvironmentDefaults.Site)} '{site}' is not a Datadog site: use one of "
                + $"{nameof(DatadogSites)}, its short name such as EU1, or a domain such as datadoghq.eu";
        }

        if (address is not null)
        {
            if (!address.IsAbsoluteUri
                || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            {
                yield return $"{nameof(DatadogCaseManagementOptions.BaseAddress)} must be an absolute https address, or http to a loopback address: the keys "
                    + "must not cross a network in the clear";
            }
            else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            {
                yield return $"{nameof(DatadogCaseManagementOptions.BaseAddress)} may have a path, but no user, query or fragment";
            }
        }
    }

    private static IEnumerable<string> GetHeaderViolations(DatadogCaseManagementOptions options)
    {
        if (options.ManagedBy.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            yield return $"{nameof(options.ManagedBy)} must have visible ASCII characters only, such as iac";
        }
    }

    private static IEnumerable<string> GetTimeAndSizeViolations(DatadogCaseManagementOptions options)
    {
        if (options.Retry.MaxRetries < 0)
        {
            yield return $"{nameof(options.Retry)}.{nameof(RetryOptions.MaxRetries)} must not be negative; 0 disables retries";
        }

        if (options.Retry.MaxDelay < TimeSpan.Zero || options.Retry.MaxDelay > MaxTime)
        {
            yield return $"{nameof(options.Retry)}.{nameof(RetryOptions.MaxDelay)} must be between zero and {MaxTime.Days} days";
        }

        if (options.Retry.BaseDelay <= TimeSpan.Zero || options.Retry.BaseDelay > MaxTime)
        {
            yield return $"{nameof(options.Retry)}.{nameof(RetryOptions.BaseDelay)} must be above zero and at most {MaxTime.Days} days";
        }

        if (options.Retry.Budget < 0)
        {
            yield return $"{nameof(options.Retry)}.{nameof(RetryOptions.Budget)} must not be negative";
        }

        if (!IsTimeout(options.TotalTimeout))
        {
            yield return $"{nameof(options.TotalTimeout)} must be above zero and at most {MaxTime.Days} days, or infinite";
        }

        if (!IsTimeout(options.AttemptTimeout))
        {
            yield return $"{nameof(options.AttemptTimeout)} must be above zero and at most {MaxTime.Days} days, or infinite";
        }

        if (options.MaxResponseContentBufferSize is <= 0 or > int.MaxValue / 2)
        {
            yield return $"{nameof(options.MaxResponseContentBufferSize)} must be above zero and at most {int.MaxValue / 2}";
        }
    }

    // Just below the maximum of a timer.
    private static readonly TimeSpan MaxTime = TimeSpan.FromDays(24);

    private static bool IsTimeout(TimeSpan time) => time == Timeout.InfiniteTimeSpan || (time > TimeSpan.Zero && time <= MaxTime);

    private static string WithVariable(string setting, string variable) => $"{setting} (environment variable {variable})";
}
