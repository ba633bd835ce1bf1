using Datadog.CaseManagement;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.DependencyInjection;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Authentication;
using Datadog.CaseManagement.Http.Retry;
using Datadog.CaseManagement.Http.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register the clients of Datadog's Case Management API.</summary>
/// <remarks>
/// Logs are written to the category <c>Datadog.CaseManagement</c>, followed by a colon and the name for a named registration. The
/// <c>ActivitySource</c> and the <c>Meter</c> named <c>Datadog.CaseManagement</c> emit traces and metrics.
/// The exceptions, logs, traces and metrics of the library contain no key or token, not even one that a server returns. The spans and events
/// of .NET itself, whose source is <c>System.Net.Http</c>, can: they repeat what a server or proxy sent that is not HTTP, and the address of
/// a proxy with its user and password.
/// <para>
/// What the program sets up for all its HTTP clients with <c>ConfigureHttpClientDefaults</c> also applies to this one, except for handlers
/// of Microsoft.Extensions.Http.Resilience and Microsoft.Extensions.Http.Polly, which are removed: the library retries what may be retried,
/// and they would multiply the retries and could carry out a creation twice. If another handler sends a request again whose operation is
/// not idempotent, it gets an <see cref="InvalidOperationException"/>. A handler that is added to the returned builder is used as it is,
/// even one that retries.
/// </para>
/// <para>
/// A primary handler that the program has set up is used. Automatic redirects of a <see cref="SocketsHttpHandler"/> or an
/// <see cref="HttpClientHandler"/> are disabled so that the keys are never sent to another host; if that is no longer possible because the
/// handler has sent a request, creating a client throws an <see cref="InvalidOperationException"/>. A handler of another type must not
/// follow redirects.
/// </para>
/// <para>
/// Only the primary handler gets the credentials. Other handlers, and the loggers of <see cref="IHttpClientFactory"/>, see
/// <c>[redacted]</c> in their place. What a handler that is added to the returned builder sets a header of the credentials to is sent
/// instead. What the program sets <c>Authorization</c>, <c>DD-API-KEY</c> or <c>DD-APPLICATION-KEY</c> to for all its HTTP clients, as a
/// default header or in a handler, is meant for other servers and is not sent to Datadog. A handler that sends a copy of a request must also
/// copy <see cref="HttpRequestMessage.Options"/>.
/// </para>
/// <para>
/// Waits and time limits are measured by the <see cref="TimeProvider"/> of the container, otherwise by <see cref="TimeProvider.System"/>.
/// If its time stands still, as that of a fake does until it is advanced, no wait ends and no time limit passes.
/// </para>
/// <para>
/// Registering the clients again adds to the options and changes nothing else that was set up. In a browser, everybody who opens the page
/// can read the keys: call a server of your own instead.
/// </para>
/// </remarks>
public static class DatadogCaseManagementServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="CasesClient"/>, <see cref="CaseTypesClient"/>, <see cref="CaseProjectsClient"/>, <see cref="CaseViewsClient"/>,
    /// <see cref="MaintenanceWindowsClient"/>, <see cref="UsersClient"/>, <see cref="DatadogCaseManagementClient"/> and
    /// <see cref="RateLimits"/>, configured with <c>DD_API_KEY</c>, <c>DD_APP_KEY</c>, <c>DD_BEARER_TOKEN</c> and <c>DD_SITE</c> from the
    /// configuration or the environment.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <returns>
    /// A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement</c>. A handler that retries multiplies
    /// the retries of the library, and can carry out a creation twice.
    /// </returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, static _ => { });

    /// <summary>
    /// Registers the clients, configured in code. Options that are not set are read as in
    /// <see cref="AddDatadogCaseManagement(IServiceCollection)"/>.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <param name="configure">The delegate that configures the options.</param>
    /// <returns>
    /// A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement</c>. A handler that retries multiplies
    /// the retries of the library, and can carry out a creation twice.
    /// </returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(
        this IServiceCollection services, Action<DatadogCaseManagementOptions> configure) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers the clients, configured with a configuration section that has the names of <see cref="DatadogCaseManagementOptions"/>.
    /// Options that are not set are read as in <see cref="AddDatadogCaseManagement(IServiceCollection)"/>. A change of the section takes
    /// effect with the next call.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <param name="section">The configuration section, such as <c>configuration.GetSection("Datadog")</c>.</param>
    /// <returns>
    /// A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement</c>. A handler that retries multiplies
    /// the retries of the library, and can carry out a creation twice.
    /// </returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services, IConfiguration section) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, section);

    /// <summary>
    /// Registers the clients for one of several organizations, configured in code, as keyed services, which can be injected with
    /// <c>[FromKeyedServices(name)]</c>. The <c>DD_*</c> variables are not read, because they belong to the default registration.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <param name="name">The name of the registration, which is the key of its services and the name of its options.</param>
    /// <param name="configure">The delegate that configures the options.</param>
    /// <returns>
    /// A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement:</c> and the name. A handler that retries
    /// multiplies the retries of the library, and can carry out a creation twice.
    /// </returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(
        this IServiceCollection services, string name, Action<DatadogCaseManagementOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(name, configure);
        return Register(services, name);
    }

    /// <summary>
    /// Registers the clients for one of several organizations, configured with a configuration section, as keyed services, which can be
    /// injected with <c>[FromKeyedServices(name)]</c>. The <c>DD_*</c> variables are not read, because they belong to the default
    /// registration.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <param name="name">The name of the registration, which is the key of its services and the name of its options.</param>
    /// <param name="section">The configuration section, which has the names of <see cref="DatadogCaseManagementOptions"/>.</param>
    /// <returns>
    /// A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement:</c> and the name. A handler that retries
    /// multiplies the retries of the library, and can carry out a creation twice.
    /// </returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IOptionsChangeTokenSource<DatadogCaseManagementOptions>>(
            new ConfigurationChangeTokenSource<DatadogCaseManagementOptions>(name, section));
        services.Configure<DatadogCaseManagementOptions>(name, options => OptionsBinder.Bind(section, options));
        return Register(services, name);
    }

    private static IHttpClientBuilder Register(IServiceCollection services, string name)
    {
        var httpClientName = HttpClientName.ForRegistration(name);
        if (IsRegistered(services, name))
        {
            // What has been set up for the HTTP client since then stays as it is.
            return services.AddHttpClient(httpClientName);
        }

        AddOptions(services, name);
        AddClients(services, name);
        return AddHttp(services, httpClientName);
    }

    private static bool IsRegistered(IServiceCollection services, string name) =>
        services.Any(service => service.ServiceType == typeof(Connection) && Equals(service.ServiceKey, KeyOf(name)));

    // The default registration needs no keyed services, which not every container has.
    private static string? KeyOf(string name) => name == Options.Options.DefaultName ? null : name;

    private static void AddOptions(IServiceCollection services, string name)
    {
        services.AddOptions<DatadogCaseManagementOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatadogCaseManagementOptions>, OptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<DatadogCaseManagementOptions>, EnvironmentDefaults>(
            static provider => new EnvironmentDefaults(provider.GetService<IConfiguration>())));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptionsChangeTokenSource<DatadogCaseManagementOptions>, EnvironmentChangeTokenSource>(
            static provider => new EnvironmentChangeTokenSource(provider.GetService<IConfiguration>())));
    }

    private static void AddClients(IServiceCollection services, string name)
    {
        Add(services, name, (provider, _) => CreateConnection(provider, name));
        Add(services, name, static (provider, key) => new CasesClient(Get<Connection>(provider, key)));
        Add(services, name, static (provider, key) => new CaseTypesClient(Get<Connection>(provider, key)));
        Add(services, name, static (provider, key) => new CaseProjectsClient(Get<Connection>(provider, key)));
        Add(services, name, static (provider, key) => new CaseViewsClient(Get<Connection>(provider, key)));
        Add(services, name, static (provider, key) => new MaintenanceWindowsClient(Get<Connection>(provider, key)));
        Add(services, name, static (provider, key) => new UsersClient(Get<Connection>(provider, key)));
        Add(services, name, static (provider, key) => Get<Connection>(provider, key).RateLimits);
        Add(services, name, static (provider, key) => new DatadogCaseManagementClient(
            Get<CasesClient>(provider, key),
            Get<CaseTypesClient>(provider, key),
            Get<CaseProjectsClient>(provider, key),
            Get<CaseViewsClient>(provider, key),
            Get<MaintenanceWindowsClient>(provider, key),
            Get<UsersClient>(provider, key),
            Get<RateLimits>(provider, key)));
    }

    private static void Add<TService>(IServiceCollection services, string name, Func<IServiceProvider, object?, TService> create)
        where TService : class
    {
        if (KeyOf(name) is { } key)
        {
            services.TryAddKeyedSingleton(key, create);
        }
        else
        {
            services.TryAddSingleton(provider => create(provider, null));
        }
    }

    private static TService Get<TService>(IServiceProvider provider, object? key)
        where TService : class =>
        key is null ? provider.GetRequiredService<TService>() : provider.GetRequiredKeyedService<TService>(key);

    private static Connection CreateConnection(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<DatadogCaseManagementOptions>>();

        // Also validates the options, for a program without a host, which does not validate them on start.
        var loggerFactory = options.Get(name).LoggerFactory ?? provider.GetRequiredService<ILoggerFactory>();
        var time = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        return new Connection(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName.ForRegistration(name)),
            () => options.Get(name),
            time,
            telemetry: new ClientTelemetry(time, loggerFactory, name),
            hasCredentialsHandler: true);
    }

    private static IHttpClientBuilder AddHttp(IServiceCollection services, string httpClientName)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HttpClientFactoryOptions>, HttpClientConfigurator>());
        return services
            // What the program has set up for all its clients has been added by now, what it sets up for this client follows.
            .AddHttpClient(httpClientName, static client =>
            {
                HttpClientDefaults.Configure(client);
                Credentials.RemoveFrom(client.DefaultRequestHeaders);
            })
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
            {
                ResilienceHandlers.RemoveFrom(handlers);
                CredentialHeaders.RestoreAfter(handlers);
                handlers.Add(new SingleSendHandler(httpClientName));
            })

            // The clients keep their HttpClient. PooledConnectionLifetime renews its connections.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
