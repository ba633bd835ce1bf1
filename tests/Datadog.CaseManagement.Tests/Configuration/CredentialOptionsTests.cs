using Datadog.CaseManagement.Configuration;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Configuration;

/// <summary>Which credentials the options may have, and which are used when the environment has some, too.</summary>
public sealed class CredentialOptionsTests
{
    [Theory]
    [InlineData("api", "app", "token", false)]
    [InlineData("api", "app", null, true)]
    [InlineData("api", null, "token", false)]
    [InlineData(null, "app", null, true)]
    [InlineData(null, null, "token", true)]
    [InlineData("api", "app", "token", true)]
    public void Several_ways_to_authenticate_are_rejected(string? apiKey, string? applicationKey, string? token, bool hasProvider)
    {
        var options = new DatadogCaseManagementOptions { ApiKey = apiKey, ApplicationKey = applicationKey, AccessToken = token };
        options.AccessTokenProvider = hasProvider ? static _ => ValueTask.FromResult("token") : null;

        var exception = Assert.Throws<OptionsValidationException>(() => OptionsValidator.ThrowIfInvalid(options));

        Assert.Equal(
            "Datadog credentials contradict each other: set either ApiKey and ApplicationKey, or AccessToken, or AccessTokenProvider, not several of them",
            exception.Failures.First());
    }

    [Theory]
    [InlineData("mine", null)]
    [InlineData(null, "mine")]
    public void A_key_that_is_set_in_code_is_completed_by_the_other_key_and_not_by_a_token(string? apiKey, string? applicationKey)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager
        {
            ["DD_API_KEY"] = "api", ["DD_APP_KEY"] = "app", ["DD_BEARER_TOKEN"] = "token",
        };
        var options = new DatadogCaseManagementOptions { ApiKey = apiKey, ApplicationKey = applicationKey };

        new EnvironmentDefaults(configuration).PostConfigure(Options.DefaultName, options);

        Assert.Equal((apiKey ?? "api", applicationKey ?? "app", null), (options.ApiKey, options.ApplicationKey, options.AccessToken));
    }

    [Fact]
    public void A_secret_is_copied_only_to_remove_its_quotes()
    {
        var secret = new string('x', 32);

        Assert.Same(secret, CredentialValidator.Normalize(secret));
        Assert.Equal(secret, CredentialValidator.Normalize($"\"{secret}'"));
    }
}
