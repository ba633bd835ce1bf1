using System.Net;

namespace Datadog.CaseManagement.Http;

/// <summary>The HTTP client as Datadog should be talked to, with a container and without.</summary>
internal static class DatadogHttp
{
    public static HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler();
        Configure(handler);
        var client = new HttpClient(handler);
        Configure(client);
        return client;
    }

    public static void Configure(SocketsHttpHandler handler)
    {
        // A redirect would carry the keys to whatever host it names.
        handler.AllowAutoRedirect = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.EnableMultipleHttp2Connections = true;

        // A kept connection does not see that DNS has changed.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.UseCookies = false;
    }

    // The pipeline owns time.
    public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
