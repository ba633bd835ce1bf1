using Datadog.CaseManagement;
using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.DependencyInjection;
using Datadog.CaseManagement.Http;
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
/// </remarks>
public static class DatadogCaseManagementServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="CasesClient"/>, <see cref="CaseTypesClient"/>, <see cref="CaseProjectsClient"/>, <see cref="CaseViewsClient"/>,
    /// <see cref="MaintenanceWindowsClient"/>, <see cref="DatadogCaseManagementClient"/> and <see cref="RateLimits"/>, configured with
    /// <c>DD_API_KEY</c>, <c>DD_APP_KEY</c>, <c>DD_BEARER_TOKEN</c> and <c>DD_SITE</c> from the configuration or the environment.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <returns>A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement</c>.</returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, static _ => { });

    /// <summary>
    /// Registers the clients, configured in code. Options that are not set are read as in
    /// <see cref="AddDatadogCaseManagement(IServiceCollection)"/>.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <param name="configure">The delegate that configures the options.</param>
    /// <returns>A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement</c>.</returns>
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
    /// <returns>A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement</c>.</returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services, IConfiguration section) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, section);

    /// <summary>
    /// Registers the clients for one of several organisations, configured in code, as keyed services, which can be injected with
    /// <c>[FromKeyedServices(name)]</c>. The <c>DD_*</c> variables are not read, because they belong to the default registration.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <param name="name">The name of the registration, which is the key of its services and the name of its options.</param>
    /// <param name="configure">The delegate that configures the options.</param>
    /// <returns>A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement:</c> and the name.</returns>
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
    /// Registers the clients for one of several organisations, configured with a configuration section, as keyed services, which can be
    /// injected with <c>[FromKeyedServices(name)]</c>. The <c>DD_*</c> variables are not read, because they belong to the default
    /// registration.
    /// </summary>
    /// <param name="services">The service collection to add the clients to.</param>
    /// <param name="name">The name of the registration, which is the key of its services and the name of its options.</param>
    /// <param name="section">The configuration section, which has the names of <see cref="DatadogCaseManagementOptions"/>.</param>
    /// <returns>A builder that configures the underlying HTTP client, which is named <c>Datadog.CaseManagement:</c> and the name.</returns>
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
        AddOptions(services, name);
        AddClients(services, name);
        return AddHttp(services, HttpClientName.ForRegistration(name));
    }

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
        services.TryAddKeyedSingleton(name, static (provider, key) => CreateConnection(provider, (string)key!));
        AddClient(services, name, static connection => new CasesClient(connection));
        AddClient(services, name, static connection => new CaseTypesClient(connection));
        AddClient(services, name, static connection => new CaseProjectsClient(connection));
        AddClient(services, name, static connection => new CaseViewsClient(connection));
        AddClient(services, name, static connection => new MaintenanceWindowsClient(connection));
        AddClient(services, name, static connection => new DatadogCaseManagementClient(connection));
        AddClient(services, name, static connection => connection.RateLimits);
    }

    private static void AddClient<TClient>(IServiceCollection services, string name, Func<Connection, TClient> create)
        where TClient : class
    {
        services.TryAddKeyedSingleton(name, (provider, key) => create(provider.GetRequiredKeyedService<Connection>(key)));
        if (name == Options.Options.DefaultName)
        {
            services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<TClient>(Options.Options.DefaultName));
        }
    }

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
            telemetry: new ClientTelemetry(time, loggerFactory, name));
    }

    private static IHttpClientBuilder AddHttp(IServiceCollection services, string httpClientName)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HttpClientFactoryOptions>, LogRedactionConfigurator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HttpClientFactoryOptions>, PrimaryHandlerConfigurator>());
        return services
            .AddHttpClient(httpClientName, HttpClientDefaults.Configure)
            .UseSocketsHttpHandler(static (handler, _) => HttpClientDefaults.Configure(handler))

            // The clients keep their HttpClient. PooledConnectionLifetime renews its connections.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
