using System.Net;
using Datadog.CaseManagement;

namespace CaseExport.Tests;

/// <summary>Responds to every request in the same way.</summary>
internal sealed class CannedHandler(HttpStatusCode status, string body) : HttpMessageHandler
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";

    public const string ApplicationKey = "fedcba9876543210fedcba9876543210fedcba98";

    public DatadogCaseManagementClient CreateClient() =>
        new(new HttpClient(this, disposeHandler: false), new DatadogCaseManagementOptions { ApiKey = ApiKey, ApplicationKey = ApplicationKey });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
}
