using System.Net;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_default_registration_reads_keys_and_site_from_the_configuration()
    {
        var handler = new CannedHandler();
        var services = Services(("DD_API_KEY", "api"), ("DD_APP_KEY", "app"), ("DD_SITE", "EU1"));
        services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);

        var request = Assert.Single(handler.Requests);
        Assert.Equal("https://api.datadoghq.eu/api/v2/cases/CASEM-1", request.RequestUri!.AbsoluteUri);
        Assert.Equal(["api"], request.Headers.GetValues("DD-API-KEY"));
        Assert.Equal(["app"], request.Headers.GetValues("DD-APPLICATION-KEY"));
        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task A_bearer_token_from_the_configuration_is_sent_instead_of_keys()
    {
        var handler = new CannedHandler();
        var services = Services(("DD_API_KEY", "api"), ("DD_APP_KEY", "app"), ("DD_BEARER_TOKEN", "token"));
        services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);

        var request = Assert.Single(handler.Requests);
        Assert.Equal("Bearer token", request.Headers.Authorization!.ToString());
        Assert.False(request.Headers.Contains("DD-API-KEY"));
        Assert.False(request.Headers.Contains("DD-APPLICATION-KEY"));
    }

    [Fact]
    public async Task A_configuration_section_takes_precedence_over_the_variables()
    {
        var handler = new CannedHandler();
        var services = Services(
            ("DD_API_KEY", "api"),
            ("DD_APP_KEY", "app"),
            ("DD_SITE", "EU1"),
            ("Datadog:Site", "us5.datadoghq.com"),
            ("Datadog:TotalTimeout", "00:00:07"),
            ("Datadog:Retry:MaxRetries", "2"));
        services.AddDatadogCaseManagement(Configuration(services).GetSection("Datadog")).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);

        Assert.Equal("api.us5.datadoghq.com", Assert.Single(handler.Requests).RequestUri!.Host);
        var options = provider.GetRequiredService<IOptions<DatadogCaseManagementOptions>>().Value;
        Assert.Equal(TimeSpan.FromSeconds(7), options.TotalTimeout);
        Assert.Equal(2, options.Retry.MaxRetries);
        Assert.Equal("api", options.ApiKey);
    }

    [Fact]
    public async Task Keys_set_in_code_take_precedence_over_every_variable()
    {
        var handler = new CannedHandler();
        var services = Services(("DD_API_KEY", "api"), ("DD_APP_KEY", "app"), ("DD_BEARER_TOKEN", "token"));
        services
            .AddDatadogCaseManagement(options =>
            {
                options.ApiKey = "mine";
                options.ApplicationKey = "mine-too";
            })
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        services.Configure<DatadogCaseManagementOptions>(options => options.ApplicationKey = "mine2");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CaseTypesClient>().UpdateAsync("1", new CaseTypeUpdate(), Token);

        var request = Assert.Single(handler.Requests);
        Assert.Equal(["mine"], request.Headers.GetValues("DD-API-KEY"));
        Assert.Equal(["mine2"], request.Headers.GetValues("DD-APPLICATION-KEY"));
        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task The_AccessTokenProvider_is_called_for_every_request()
    {
        var handler = new CannedHandler();
        var issued = 0;
        var services = Services(("DD_API_KEY", "api"));
        services
            .AddDatadogCaseManagement(options => options.AccessTokenProvider = _ => ValueTask.FromResult($"token{++issued}"))
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var cases = provider.GetRequiredService<CasesClient>();

        await cases.GetAsync("CASEM-1", Token);
        await cases.GetAsync("CASEM-1", Token);

        Assert.Equal(["Bearer token1", "Bearer token2"], handler.Requests.Select(request => request.Headers.Authorization!.ToString()));
        Assert.DoesNotContain(handler.Requests, request => request.Headers.Contains("DD-API-KEY"));
    }

    [Fact]
    public async Task A_handler_of_the_program_can_retry_instead_of_the_library()
    {
        var handler = new CannedHandler("{}", HttpStatusCode.ServiceUnavailable);
        var services = Services(("DD_BEARER_TOKEN", "token"));
        services
            .AddDatadogCaseManagement(options => options.Retry.MaxRetries = 0)
            .AddHttpMessageHandler(static () => new Twice())
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<DatadogApiException>(() =>
            provider.GetRequiredService<CasesClient>().UpdateDueDateAsync("CASEM-1", null, Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task A_token_with_a_line_break_is_neither_sent_nor_printed()
    {
        var handler = new CannedHandler();
        var services = Services();
        services
            .AddDatadogCaseManagement(options => options.AccessTokenProvider = _ => ValueTask.FromResult("secret\r\nX: y"))
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token));

        Assert.Equal("The access token that AccessTokenProvider supplied contains a line break.", exception.Message);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_named_registration_reads_no_variables()
    {
        var (home, emea) = (new CannedHandler(), new CannedHandler());
        var services = Services(("DD_API_KEY", "api"), ("DD_APP_KEY", "app"), ("Emea:ApiKey", "emea-api"), ("Emea:ApplicationKey", "emea-app"), ("Emea:Site", "EU1"));
        services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => home);
        services.AddDatadogCaseManagement("emea", Configuration(services).GetSection("Emea")).ConfigurePrimaryHttpMessageHandler(() => emea);
        services.AddDatadogCaseManagement("empty", _ => { });
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CasesClient>().GetAsync("CASEM-1", Token);
        await provider.GetRequiredKeyedService<CasesClient>("emea").GetAsync("CASEM-2", Token);
        await provider.GetRequiredKeyedService<DatadogCaseManagementClient>("emea").Cases.GetAsync("CASEM-3", Token);
        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<CasesClient>("empty"));

        Assert.Equal(["https://api.datadoghq.com/api/v2/cases/CASEM-1"], home.Requests.Select(request => request.RequestUri!.AbsoluteUri));
        Assert.Equal(
            ["https://api.datadoghq.eu/api/v2/cases/CASEM-2", "https://api.datadoghq.eu/api/v2/cases/CASEM-3"],
            emea.Requests.Select(request => request.RequestUri!.AbsoluteUri));
        Assert.Equal(["emea-api"], emea.Requests[0].Headers.GetValues("DD-API-KEY"));
        Assert.Contains("registration 'empty'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotated_key_takes_effect_with_the_next_request()
    {
        var handler = new CannedHandler();
        var services = Services(("DD_API_KEY", "old"), ("DD_APP_KEY", "app"));
        services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var cases = provider.GetRequiredService<CasesClient>();

        await cases.GetAsync("CASEM-1", Token);
        var configuration = (IConfigurationRoot)Configuration(services);
        configuration["DD_API_KEY"] = "new";
        configuration.Reload();
        await cases.GetAsync("CASEM-1", Token);

        Assert.Equal(["old", "new"], handler.Requests.Select(request => request.Headers.GetValues("DD-API-KEY").Single()));
    }

    [Theory]
    [InlineData(null, null, "Datadog credentials are missing: set ApiKey (environment variable DD_API_KEY) and ApplicationKey (environment variable DD_APP_KEY), or AccessToken (environment variable DD_BEARER_TOKEN), or AccessTokenProvider")]
    [InlineData("", " ", "Datadog credentials are missing: set ApiKey (environment variable DD_API_KEY) and ApplicationKey (environment variable DD_APP_KEY), or AccessToken (environment variable DD_BEARER_TOKEN), or AccessTokenProvider")]
    [InlineData("api", null, "ApplicationKey (environment variable DD_APP_KEY) is empty")]
    [InlineData(null, "app", "ApiKey (environment variable DD_API_KEY) is empty")]
    [InlineData("se\ncret", "app", "ApiKey (environment variable DD_API_KEY) contains a line break")]
    [InlineData("api", "sécret", "ApplicationKey (environment variable DD_APP_KEY) contains a blank, a control character or a character outside ASCII")]
    public async Task A_missing_or_malformed_key_fails_at_start_and_names_setting_and_variable(string? api, string? app, string expected)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("DD_API_KEY", api), new("DD_APP_KEY", app)]);
        builder.Services.AddDatadogCaseManagement();
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Equal(expected, exception.Message);
    }

    [Fact]
    public void The_HTTP_client_of_a_registration_leaves_timeouts_to_the_pipeline()
    {
        var services = Services(("DD_BEARER_TOKEN", "token"));
        services.AddDatadogCaseManagement();
        using var provider = services.BuildServiceProvider();

        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Datadog.CaseManagement");

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public void The_default_registration_can_be_resolved_from_a_container_without_keyed_services()
    {
        var services = Services(("DD_BEARER_TOKEN", "token"));
        services.AddDatadogCaseManagement();
        using var provider = services.BuildServiceProvider();
        var plain = new PlainProvider(provider);

        var created = services
            .Where(service => service.ServiceType.Assembly == typeof(CasesClient).Assembly)
            .Select(service => service.ImplementationFactory!(plain).GetType())
            .ToList();

        Assert.Contains(typeof(DatadogCaseManagementClient), created);
        Assert.Contains(typeof(CasesClient), created);
    }

    [Fact]
    public void Invalid_settings_are_rejected_by_name()
    {
        var services = Services(("DD_API_KEY", "api"), ("DD_APP_KEY", "app"));
        services.AddDatadogCaseManagement(options =>
        {
            options.TotalTimeout = TimeSpan.Zero;
            options.Retry.MaxRetries = -1;
            options.Retry.MaxDelay = TimeSpan.FromDays(365);
            options.Retry.BaseDelay = TimeSpan.Zero;
        });
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<CasesClient>);

        Assert.Equal(
            [
                "Retry.MaxRetries must not be negative; 0 disables retries",
                "Retry.MaxDelay must be between zero and 24 days",
                "Retry.BaseDelay must be above zero and at most 24 days",
                "TotalTimeout must be above zero and at most 24 days, or infinite",
            ],
            exception.Failures);
    }

    private static ServiceCollection Services(params (string Key, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build());
        return services;
    }

    private static IConfiguration Configuration(ServiceCollection services) =>
        (IConfiguration)services.Single(service => service.ServiceType == typeof(IConfiguration)).ImplementationInstance!;

    private sealed class PlainProvider(IServiceProvider provider) : IServiceProvider
    {
        public object? GetService(Type serviceType) => provider.GetService(serviceType);
    }

    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
