using System.Net;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Answers every request in the process, and keeps what was asked.</summary>
internal sealed class CannedHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly List<HttpRequestMessage> _requests = [];

    public CannedHandler(string json = """{"data":{"id":"1","type":"case"}}""", HttpStatusCode status = HttpStatusCode.OK)
        : this(_ => new HttpResponseMessage(status) { Content = new StringContent(json) })
    {
    }

    public IReadOnlyList<HttpRequestMessage> Requests => _requests;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _requests.Add(request);
        return Task.FromResult(answer(request));
    }
}
