using System.Net;
using Datadog.CaseManagement.Tests.Exchanges;

namespace Datadog.CaseManagement.AotTest;

/// <summary>Responds to each request with the next of the given responses, and records the requests.</summary>
internal sealed class CannedDatadog(params IReadOnlyList<HttpResponseMessage> responses) : HttpMessageHandler
{
    public List<(string Line, string Body)> Requests { get; } = [];

    public static HttpResponseMessage Response(int status, string? json) =>
        new((HttpStatusCode)status) { Content = json is null ? null : new StringContent(json) };

    /// <summary>Sends the request of an exchange, and checks it and the result.</summary>
    public static async Task RunAsync(Exchange exchange)
    {
        using var canned = new CannedDatadog(Response(exchange.Response.Status, exchange.Response.Json));
        using var datadog = canned.Client();

        exchange.Check(await exchange.CallAsync(exchange.ClientOf(datadog)));

        var (line, body) = canned.Requests.Single();
        Expect.Equal(exchange.Request, line);
        Expect.SameJson(exchange.Body, body);
    }

    public DatadogCaseManagementClient Client() =>
        new(new HttpClient(this), new DatadogCaseManagementOptions { ApiKey = "api-key", ApplicationKey = "application-key" });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = responses[Requests.Count];
        Requests.Add((
            $"{request.Method} {request.RequestUri!.PathAndQuery}",
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return response;
    }
}
