using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Authentication;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.DependencyInjection;

/// <summary>
/// Sets up the HTTP client of a registration around what the program has set up for it or for all clients: the primary handler follows no
/// redirects and alone gets the credentials, and neither responses nor logs repeat them.
/// </summary>
internal sealed class HttpClientConfigurator : IPostConfigureOptions<HttpClientFactoryOptions>
{
    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (!HttpClientName.IsLibraryClient(name))
        {
            return;
        }

        // Before all others, so that any primary handler of the program takes the place of this one.
        options.HttpMessageHandlerBuilderActions.Insert(0, static builder => builder.PrimaryHandler = HttpClientDefaults.CreateHandler());
        options.HttpMessageHandlerBuilderActions.Add(builder =>
        {
            DisableRedirects(builder.PrimaryHandler, name!);
            builder.PrimaryHandler = new CredentialsHandler(name!)
            {
                InnerHandler = new ResponseRedactionHandler { InnerHandler = builder.PrimaryHandler },
            };
        });

        var others = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = header => Credentials.IsHeader(header) || others(header);
    }

    // A redirect would send the credentials to whatever host it names.
    private static void DisableRedirects(HttpMessageHandler? handler, string name)
    {
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        try
        {
            if (handler is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
            {
                sockets.AllowAutoRedirect = false;
            }
            else if (handler is HttpClientHandler { AllowAutoRedirect: true, SupportsRedirectConfiguration: true } client)
            {
                client.AllowAutoRedirect = false;
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException(
                $"The primary handler of the HTTP client '{name}' follows redirects, which would send the credentials to another host, and cannot be "
                + $"changed because it has already sent a request. Set {nameof(SocketsHttpHandler.AllowAutoRedirect)} to false where the handler is created.",
                exception);
        }
    }
}
