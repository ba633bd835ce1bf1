using System.Net;

namespace Datadog.CaseManagement.Http;

/// <summary>How the HTTP client is set up, with a container and without.</summary>
internal static class HttpClientDefaults
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

        // A pooled connection does not notice that DNS has changed.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.UseCookies = false;
    }

    // The pipeline has time limits of its own.
    public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
