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

/// <summary>Registers the clients of Datadog's Case Management API.</summary>
/// <remarks>
/// Logs go to the container's logging, in the category <c>Datadog.CaseManagement</c>, which for a named registration ends with a colon and
/// the name. Traces and metrics come from the <c>ActivitySource</c> and the <c>Meter</c> named <c>Datadog.CaseManagement</c>.
/// </remarks>
public static class DatadogCaseManagementServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="CasesClient"/>, <see cref="CaseTypesClient"/>, <see cref="CaseProjectsClient"/>,
    /// <see cref="CaseViewsClient"/>, <see cref="MaintenanceWindowsClient"/> and <see cref="DatadogCaseManagementClient"/>, set up from
    /// <c>DD_API_KEY</c>, <c>DD_APP_KEY</c>, <c>DD_BEARER_TOKEN</c> and <c>DD_SITE</c> of the configuration or the environment.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>The builder of the underlying HTTP client, named <c>Datadog.CaseManagement</c>, for handlers of your own.</returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, static _ => { });

    /// <summary>Registers the clients, set up in code; what is left unset is read as by <see cref="AddDatadogCaseManagement(IServiceCollection)"/>.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the underlying HTTP client, named <c>Datadog.CaseManagement</c>, for handlers of your own.</returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(
        this IServiceCollection services, Action<DatadogCaseManagementOptions> configure) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers the clients, set up from a configuration section with the names of <see cref="DatadogCaseManagementOptions"/>; what is
    /// left unset is read as by <see cref="AddDatadogCaseManagement(IServiceCollection)"/>. A changed section takes effect at once.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("Datadog")</c>.</param>
    /// <returns>The builder of the underlying HTTP client, named <c>Datadog.CaseManagement</c>, for handlers of your own.</returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services, IConfiguration section) =>
        services.AddDatadogCaseManagement(Options.Options.DefaultName, section);

    /// <summary>
    /// Registers the clients for one of several organisations, set up in code, as keyed services: inject them with
    /// <c>[FromKeyedServices(name)]</c>. The <c>DD_*</c> variables are not read, because they belong to the default registration.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the registration, which is the key of its services and the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the underlying HTTP client, named <c>Datadog.CaseManagement:</c> and the name, for handlers of your own.</returns>
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
    /// Registers the clients for one of several organisations, set up from a configuration section, as keyed services: inject them with
    /// <c>[FromKeyedServices(name)]</c>. The <c>DD_*</c> variables are not read, because they belong to the default registration.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the registration, which is the key of its services and the name of its options.</param>
    /// <param name="section">The section, with the names of <see cref="DatadogCaseManagementOptions"/>.</param>
    /// <returns>The builder of the underlying HTTP client, named <c>Datadog.CaseManagement:</c> and the name, for handlers of your own.</returns>
    public static IHttpClientBuilder AddDatadogCaseManagement(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<DatadogCaseManagementOptions>(name).Bind(section);
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

        // Read once here, so that a program without a host, too, hears of a missing setting when it asks for a client.
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

            // The clients keep their HttpClient; its connections are renewed by their own lifetime.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
