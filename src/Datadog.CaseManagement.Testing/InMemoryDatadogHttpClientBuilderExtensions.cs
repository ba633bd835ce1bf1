using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds an in-memory Datadog to a registration of the clients.</summary>
public static class InMemoryDatadogHttpClientBuilderExtensions
{
    private const string HttpClientName = "Datadog.CaseManagement";

    /// <summary>
    /// Sends the requests of the registration to a new in-memory Datadog, which is also registered as a service. Its clock is the
    /// <see cref="TimeProvider"/> of the services if there is one.
    /// </summary>
    /// <param name="builder">The builder that <c>AddDatadogCaseManagement</c> returns.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Credentials are optional; where none are configured, placeholders are sent. Each registration gets its own Datadog, which is an
    /// organization of its own; that of a named registration is a keyed service.
    /// </remarks>
    public static IHttpClientBuilder UseInMemoryDatadog(this IHttpClientBuilder builder) =>
        builder.Use(static services => new InMemoryDatadog(services.GetService<TimeProvider>()));

    /// <summary>Sends the requests of the registration to an existing in-memory Datadog, which is also registered as a service.</summary>
    /// <param name="builder">The builder that <c>AddDatadogCaseManagement</c> returns.</param>
    /// <param name="datadog">The in-memory Datadog. Registrations that share it have the same cases.</param>
    /// <returns>The builder.</returns>
    /// <remarks>Credentials are optional; where none are configured, placeholders are sent.</remarks>
    public static IHttpClientBuilder UseInMemoryDatadog(this IHttpClientBuilder builder, InMemoryDatadog datadog)
    {
        ArgumentNullException.ThrowIfNull(datadog);
        return builder.Use(_ => datadog);
    }

    private static IHttpClientBuilder Use(this IHttpClientBuilder builder, Func<IServiceProvider, InMemoryDatadog> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var registration = builder.Name == HttpClientName ? "" : builder.Name[(HttpClientName.Length + 1)..];
        builder.Services.PostConfigure<DatadogCaseManagementOptions>(registration, SetPlaceholderCredentials);
        if (registration.Length == 0)
        {
            builder.Services.AddSingleton(create);
            return builder.ConfigurePrimaryHttpMessageHandler(static services => services.GetRequiredService<InMemoryDatadog>());
        }

        builder.Services.AddKeyedSingleton(registration, (services, _) => create(services));
        return builder.ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredKeyedService<InMemoryDatadog>(registration));
    }

    internal static void SetPlaceholderCredentials(DatadogCaseManagementOptions options)
    {
        if (options.AccessToken is null && options.AccessTokenProvider is null)
        {
            options.ApiKey ??= "in-memory-api-key";
            options.ApplicationKey ??= "in-memory-application-key";
        }
    }
}
