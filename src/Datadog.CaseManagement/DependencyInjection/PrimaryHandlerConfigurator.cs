using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Authentication;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.DependencyInjection;

/// <summary>
/// What holds of the handler that sends, also of one that the program has put in place of ours: it follows no redirect, which would carry
/// the keys to whatever host it names, and what it hands up to the logs does not repeat them.
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

    // Only where it is not so yet: a handler that has sent already can no longer be changed.
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
