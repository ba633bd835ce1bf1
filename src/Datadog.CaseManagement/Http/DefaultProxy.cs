using System.Net;

namespace Datadog.CaseManagement.Http;

/// <summary>
/// The proxy of the process or the system, such as that of the environment variable <c>http_proxy</c>, but none for http to a loopback
/// address: the proxy would receive the credentials unencrypted.
/// </summary>
internal sealed class DefaultProxy : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => (host.Scheme == Uri.UriSchemeHttp && host.IsLoopback) || HttpClient.DefaultProxy.IsBypassed(host);
}
