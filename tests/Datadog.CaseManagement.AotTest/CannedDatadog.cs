using System.Net;

namespace Datadog.CaseManagement.AotTest;

/// <summary>Answers each request with what was prepared, and keeps what was asked.</summary>
internal sealed class CannedDatadog(params IReadOnlyList<HttpResponseMessage> answers) : HttpMessageHandler
{
    private const string Included =
        """[{"id":"u1","type":"user","attributes":{"name":"Ada","email":"ada@example.com","handle":"ada","active":true}}]""";

    public List<(string Line, string Body)> Requests { get; } = [];

    public static HttpResponseMessage Answer(HttpStatusCode status, string? json = null) =>
        new(status) { Content = json is null ? null : new StringContent(json) };

    /// <summary>A document with the data, and with the user whom the samples name.</summary>
    public static string Document(string data) => $$"""{"data":{{data}},"included":{{Included}}}""";

    public DatadogCaseManagementClient Client() =>
        new(new HttpClient(this), new DatadogCaseManagementOptions { ApiKey = "api-key", ApplicationKey = "application-key" });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = answers[Requests.Count];
        Requests.Add((
            $"{request.Method} {request.RequestUri!.PathAndQuery}",
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return answer;
    }
}
