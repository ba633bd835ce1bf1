using System.Net;

namespace Datadog.CaseManagement.Http;

/// <summary>Configures the HTTP client, with and without a container.</summary>
internal static class HttpClientDefaults
{
    public static HttpClient CreateClient()
    {
        var client = new HttpClient(CreateHandler());
        Configure(client);
        return client;
    }

    public static HttpMessageHandler CreateHandler() => CreateHandler(SocketsHttpHandler.IsSupported);

    /// <summary>Creates the primary handler. In a browser there are no sockets, and the browser itself decompresses and manages connections.</summary>
    public static HttpMessageHandler CreateHandler(bool areSocketsSupported) =>
        areSocketsSupported
            ? new SocketsHttpHandler
            {
                // A redirect would send the keys to another host.
                AllowAutoRedirect = false,

                // Not Brotli: its window of up to 16 MB is filled before the first byte is read, by a response of a few bytes.
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
                EnableMultipleHttp2Connections = true,

                // A pooled connection does not observe DNS changes.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                Proxy = new DefaultProxy(),
                UseCookies = false,
            }
            : new HttpClientHandler { AllowAutoRedirect = false };

    // The pipeline has its own time limits.
    public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;
}
