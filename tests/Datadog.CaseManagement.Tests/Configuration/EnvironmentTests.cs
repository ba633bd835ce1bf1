using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Configuration;

/// <summary>Changes the environment of the process, so no other test runs at the same time.</summary>
[Collection(nameof(EnvironmentTests))]
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
public sealed class EnvironmentTests : IDisposable
{
    private static readonly (string Name, string Value)[] Variables = [("DD_API_KEY", "api"), ("DD_APP_KEY", "app"), ("DD_SITE", "EU1")];

    private readonly List<(string Name, string? Value)> _before = [];

    public EnvironmentTests()
    {
        foreach (var (name, value) in Variables)
        {
            _before.Add((name, Environment.GetEnvironmentVariable(name)));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose() => _before.ForEach(variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));

    [Fact]
    public async Task Without_a_container_the_environment_supplies_what_the_options_do_not_set()
    {
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);

        await new CasesClient(httpClient, new DatadogCaseManagementOptions { ApplicationKey = "mine" }).GetAsync("CASEM-1", TestContext.Current.CancellationToken);

        var request = Assert.Single(handler.Requests);
        Assert.Equal("https://api.datadoghq.eu/api/v2/cases/CASEM-1", request.RequestUri!.AbsoluteUri);
        Assert.Equal(["api"], request.Headers.GetValues("DD-API-KEY"));
        Assert.Equal(["mine"], request.Headers.GetValues("DD-APPLICATION-KEY"));
    }

    [Fact]
    public void The_configuration_of_the_container_takes_precedence_and_the_environment_supplies_the_rest()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationManager { ["DD_API_KEY"] = "configured" });
        services.AddDatadogCaseManagement();
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<DatadogCaseManagementOptions>>().Value;

        Assert.Equal(("configured", "app", "EU1"), (options.ApiKey, options.ApplicationKey, options.Site));
    }

    [Fact]
    public async Task The_options_of_the_caller_are_not_changed_and_one_object_can_serve_several_clients()
    {
        using var handler = new CannedHandler();
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions();
        var cases = new CasesClient(httpClient, options);
        Environment.SetEnvironmentVariable("DD_API_KEY", "another");
        var other = new CasesClient(httpClient, options);

        await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        await other.GetAsync("CASEM-1", TestContext.Current.CancellationToken);

        Assert.Equal(["api", "another"], handler.Requests.Select(request => request.Headers.GetValues("DD-API-KEY").Single()));
        Assert.Equal((null, null, null, null), (options.ApiKey, options.ApplicationKey, options.AccessToken, options.Site));
    }

    [Fact]
    public void Without_variables_the_options_are_used_as_they_are()
    {
        foreach (var (name, _) in Variables)
        {
            Environment.SetEnvironmentVariable(name, " ");
        }

        var options = new DatadogCaseManagementOptions { AccessToken = "token" };

        Assert.Same(options, EnvironmentDefaults.Complete(options)());
    }

    [Fact]
    public async Task A_later_change_of_the_options_takes_effect_with_the_next_call()
    {
        using var handler = new CannedHandler(_ => new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable));
        using var httpClient = new HttpClient(handler);
        var options = new DatadogCaseManagementOptions { Retry = { MaxRetries = 0 } };
        var cases = new CasesClient(httpClient, options);
        async Task<HttpRequestMessage> CallAsync()
        {
            var exception = await Assert.ThrowsAsync<DatadogApiException>(() => cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken));
            Assert.Equal(options.Retry.MaxRetries + 1, exception.Attempts);
            return handler.Requests[^1];
        }

        await CallAsync();
        (options.ApiKey, options.Site, options.Retry.MaxRetries, options.Retry.BaseDelay) = ("rotated", DatadogSites.US5, 1, TimeSpan.FromTicks(1));
        var changed = await CallAsync();
        options.AccessToken = "token";
        var withToken = await CallAsync();
        (options.AccessToken, options.ApiKey, options.Site) = (null, null, null);
        var reset = await CallAsync();

        Assert.Equal(("https://api.us5.datadoghq.com/api/v2/cases/CASEM-1", "rotated"), (changed.RequestUri!.AbsoluteUri, changed.Headers.GetValues("DD-API-KEY").Single()));
        Assert.Equal("Bearer token", $"{withToken.Headers.Authorization}");
        Assert.False(withToken.Headers.Contains("DD-API-KEY"));
        Assert.Equal(("https://api.datadoghq.eu/api/v2/cases/CASEM-1", "api"), (reset.RequestUri!.AbsoluteUri, reset.Headers.GetValues("DD-API-KEY").Single()));
    }

    [Fact]
    public void Without_options_the_environment_is_read_when_a_property_is_first_used()
    {
        Environment.SetEnvironmentVariable("DD_API_KEY", null);
        using var early = new DatadogCaseManagementClient();
        using var late = new DatadogCaseManagementClient();

        var exception = Assert.Throws<OptionsValidationException>(() => early.Cases);
        Environment.SetEnvironmentVariable("DD_API_KEY", "api");

        Assert.Equal("ApiKey (environment variable DD_API_KEY) is empty", exception.Message);
        Assert.NotNull(late.Cases);
    }
}
