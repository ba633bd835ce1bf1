namespace Datadog.CaseManagement.Live.Recording;

/// <summary>Holds the last exchange, and learns from every response who must not be named.</summary>
internal sealed class Recorder(Redactor redactor, TimeProvider time)
{
    private const string ApiRoot = "/api/v2/";

    public Redactor Redactor => redactor;

    public RecordedExchange? Last { get; private set; }

    public async Task RecordAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var requestBody = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        var responseBody = await response.Content.ReadAsStringAsync(cancellationToken);
        redactor.Learn(responseBody);
        var target = request.RequestUri!.PathAndQuery;
        Last = new RecordedExchange(
            time.GetUtcNow(),
            new CapturedRequest(
                request.Method.Method,
                target[Math.Max(0, target.IndexOf(ApiRoot, StringComparison.Ordinal))..],
                Read(request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])),
                requestBody),
            new CapturedResponse(
                (int)response.StatusCode, response.ReasonPhrase ?? "", Read(response.Headers.Concat(response.Content.Headers)), responseBody));
    }

    private static RecordedHeader[] Read(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        [.. headers.Select(header => new RecordedHeader(header.Key, [.. header.Value])).OrderBy(header => header.Name, StringComparer.OrdinalIgnoreCase)];
}

/// <summary>Records every attempt below the pipeline of the library.</summary>
internal sealed class RecordingHandler(Recorder recorder) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await recorder.RecordAsync(request, response, cancellationToken);
        return response;
    }
}
