using System.Net;
using System.Text.Json;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Cases;

/// <summary>Bulk updates whose requests are held until a test responds to them.</summary>
internal sealed class BulkCalls : IDisposable
{
    // It lets the next ones be sent at the same time: before the first response, the limits are not known.
    private const int FirstRequest = 1;

    private readonly CannedHandler _handler = CannedHandler.Holding();
    private readonly IdRecorder _recorder;
    private readonly HttpClient _httpClient;
    private readonly List<string> _reports = [];

    public BulkCalls()
    {
        _recorder = new IdRecorder(_handler);
        _httpClient = new HttpClient(_recorder);
        Cases = new CasesClient(new Connection(_httpClient, () => Options, new FakeClock()));
        Progress = new CaseProgress(report => _reports.Add($"{report.UpdatedCount} of {report.TotalCount}"));
        _ = Cases.BulkUpdateAsync(["0"], CaseBulkAction.Archive());
        Respond(-FirstRequest);
    }

    public DatadogCaseManagementOptions Options { get; } = new() { AccessToken = "token" };

    public CasesClient Cases { get; }

    public IProgress<CaseBulkProgress> Progress { get; }

    public IReadOnlyList<string> Reports => _reports;

    /// <summary>The cases of each request, in the order of arrival.</summary>
    public string Sent => string.Join('|', _recorder.Ids.Skip(FirstRequest));

    public static List<string> Ids(int first, int count) => [.. Enumerable.Range(first, count).Select(number => $"{number}")];

    /// <summary>Updates the cases 1, 2 and so on.</summary>
    public Task UpdateAsync(int count, CaseBulkOptions options, CancellationToken? cancellationToken = null) =>
        Cases.BulkUpdateAsync(Ids(1, count), CaseBulkAction.Archive(), options, cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>Responds to a request, in the order of arrival, from zero.</summary>
    public void Respond(int request, HttpStatusCode status = HttpStatusCode.NoContent, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status);
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        _handler.Respond(request + FirstRequest, response);
    }

    /// <summary>Loses the connection of a request, in the order of arrival, from zero.</summary>
    public void Fail(int request, HttpRequestError error = HttpRequestError.ResponseEnded) =>
        _handler.Fail(request + FirstRequest, new HttpRequestException(error, "lost"));

    public void Dispose()
    {
        _httpClient.Dispose();
        _recorder.Dispose();
    }

    /// <summary>Records the cases of each request: its content is disposed with the request.</summary>
    private sealed class IdRecorder(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly List<string> _ids = [];

        public IReadOnlyList<string> Ids => _ids;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                using var body = JsonDocument.Parse(content.ReadAsStream(cancellationToken));
                var ids = body.RootElement.GetProperty("data").GetProperty("attributes").GetProperty("case_ids");
                _ids.Add(string.Join(',', ids.EnumerateArray().Select(id => id.GetString())));
            }
            else
            {
                _ids.Add($"{request.Method}");
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>Reports on the thread that has something to report.</summary>
internal sealed class CaseProgress(Action<CaseBulkProgress> report) : IProgress<CaseBulkProgress>
{
    public void Report(CaseBulkProgress value) => report(value);
}
