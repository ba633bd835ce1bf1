using System.Net;

namespace Datadog.CaseManagement.Http;

/// <summary>Configures the HTTP client, with and without a container.</summary>
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
        // A redirect would send the keys to another host.
        handler.AllowAutoRedirect = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.EnableMultipleHttp2Connections = true;

        // A pooled connection does not observe DNS changes.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.UseCookies = false;
    }

    // The pipeline has its own time limits.
    public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
