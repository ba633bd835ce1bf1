using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Authentication;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.DependencyInjection;

/// <summary>
/// Configures the primary handler, including one that the program has set: it does not follow redirects, which would send the keys to
/// another host, and its responses do not echo the keys to the logs.
/// </summary>
internal sealed class PrimaryHandlerConfigurator : IPostConfigureOptions<HttpClientFactoryOptions>
{
    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (HttpClientName.IsLibraryClient(name))
        {
            options.HttpMessageHandlerBuilderActions.Add(static builder =>
            {
                DisableRedirects(builder.PrimaryHandler);
                builder.PrimaryHandler = new ResponseRedactionHandler { InnerHandler = builder.PrimaryHandler };
            });
        }
    }

    // Only if redirects are enabled, because a handler that has sent a request cannot be changed.
    private static void DisableRedirects(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
        {
            sockets.AllowAutoRedirect = false;
        }
        else if (handler is HttpClientHandler { AllowAutoRedirect: true } client)
        {
            client.AllowAutoRedirect = false;
        }
    }
}
