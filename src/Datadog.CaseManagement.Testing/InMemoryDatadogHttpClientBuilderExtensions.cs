using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Plugs an in-memory Datadog into a registration.</summary>
public static class InMemoryDatadogHttpClientBuilderExtensions
{
    private const string HttpClientName = "Datadog.CaseManagement";

    /// <summary>Answers the registration's requests from a new in-memory Datadog, which is also added to the services.</summary>
    /// <param name="builder">What <c>AddDatadogCaseManagement</c> returned.</param>
    /// <returns>The builder.</returns>
    /// <remarks>Credentials are not needed; where none are configured, placeholders are sent.</remarks>
    public static IHttpClientBuilder UseInMemoryDatadog(this IHttpClientBuilder builder) =>
        builder.UseInMemoryDatadog(new InMemoryDatadog());

    /// <summary>Answers the registration's requests from the in-memory Datadog given, which is also added to the services.</summary>
    /// <param name="builder">What <c>AddDatadogCaseManagement</c> returned.</param>
    /// <param name="datadog">The in-memory Datadog; the registrations that share it see the same cases.</param>
    /// <returns>The builder.</returns>
    /// <remarks>Credentials are not needed; where none are configured, placeholders are sent.</remarks>
    public static IHttpClientBuilder UseInMemoryDatadog(this IHttpClientBuilder builder, InMemoryDatadog datadog)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(datadog);
        var registration = builder.Name == HttpClientName ? "" : builder.Name[(HttpClientName.Length + 1)..];
        builder.Services.AddKeyedSingleton(registration, datadog);
        if (registration.Length == 0)
        {
            builder.Services.AddSingleton(datadog);
        }

        builder.Services.PostConfigure<DatadogCaseManagementOptions>(registration, FillInCredentials);
        return builder.ConfigurePrimaryHttpMessageHandler(() => datadog);
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
