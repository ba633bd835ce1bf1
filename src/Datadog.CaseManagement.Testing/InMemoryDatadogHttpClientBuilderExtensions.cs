using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Plugs an in-memory Datadog into a registration.</summary>
public static class InMemoryDatadogHttpClientBuilderExtensions
{
    private const string HttpClientName = "Datadog.CaseManagement";

    /// <summary>
    /// Answers the registration's requests from a new in-memory Datadog, which is also added to the services, and whose clock is the
    /// <see cref="TimeProvider"/> of the services if they have one.
    /// </summary>
    /// <param name="builder">What <c>AddDatadogCaseManagement</c> returned.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Credentials are not needed; where none are configured, placeholders are sent. Each registration gets a Datadog of its own, which is
    /// an organisation of its own; that of a named registration is a keyed service.
    /// </remarks>
    public static IHttpClientBuilder UseInMemoryDatadog(this IHttpClientBuilder builder) =>
        builder.Use(static services => new InMemoryDatadog(services.GetService<TimeProvider>()));

    /// <summary>Answers the registration's requests from the in-memory Datadog given, which is also added to the services.</summary>
    /// <param name="builder">What <c>AddDatadogCaseManagement</c> returned.</param>
    /// <param name="datadog">The in-memory Datadog; the registrations that share it see the same cases.</param>
    /// <returns>The builder.</returns>
    /// <remarks>Credentials are not needed; where none are configured, placeholders are sent.</remarks>
    public static IHttpClientBuilder UseInMemoryDatadog(this IHttpClientBuilder builder, InMemoryDatadog datadog)
    {
        ArgumentNullException.ThrowIfNull(datadog);
        return builder.Use(_ => datadog);
    }

    private static IHttpClientBuilder Use(this IHttpClientBuilder builder, Func<IServiceProvider, InMemoryDatadog> make)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var registration = builder.Name == HttpClientName ? "" : builder.Name[(HttpClientName.Length + 1)..];
        builder.Services.AddKeyedSingleton(registration, (services, _) => make(services));
        if (registration.Length == 0)
        {
            builder.Services.AddSingleton(static services => services.GetRequiredKeyedService<InMemoryDatadog>(""));
        }

        builder.Services.PostConfigure<DatadogCaseManagementOptions>(registration, FillInCredentials);
        return builder.ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredKeyedService<InMemoryDatadog>(registration));
    }

    private static void FillInCredentials(DatadogCaseManagementOptions options)
    {
        if (options.AccessToken is null && options.AccessTokenProvider is null)
        {
            options.ApiKey ??= "in-memory";
            options.ApplicationKey ??= "in-memory";
        }
    }
}
