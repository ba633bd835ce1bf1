using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.HostTests;

/// <summary>Counts the requests that pass through it.</summary>
internal sealed class CountingHandler : DelegatingHandler
{
    public int Calls { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>The handlers that a client of the library sends through.</summary>
internal static class HandlerChain
{
    /// <summary>The handlers of the registration without a name, from the outermost to the primary handler.</summary>
    public static List<HttpMessageHandler> Of(IServiceProvider provider)
    {
        List<HttpMessageHandler> handlers = [provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("Datadog.CaseManagement")];
        while (handlers[^1] is DelegatingHandler { InnerHandler: { } inner })
        {
            handlers.Add(inner);
        }

        return handlers;
    }
}
