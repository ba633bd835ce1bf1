using System.Text;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.Responses;

/// <summary>Bodies that break off. What was read before is kept as text.</summary>
public sealed class BodyReadingTests
{
    private const string Beginning = "it began well";

    private readonly DatadogCaseManagementOptions _options = new() { AccessToken = "0123456789" };

    public BodyReadingTests() => _options.Retry.MaxRetries = 0;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_lost_while_the_body_is_read_is_reported_as_HttpClient_reports_it()
    {
        var lost = new IOException("reset");

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(new EndingStream(lost)));

        Assert.Equal("The connection was lost before the answer was complete.", exception.Message);
        Assert.Equal(HttpRequestError.ResponseEnded, exception.HttpRequestError);
        Assert.Same(lost, exception.InnerException);
    }

    [Fact]
    public async Task The_error_of_HttpClient_is_kept()
    {
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() =>
            ReadAsync(new EndingStream(new HttpIOException(HttpRequestError.InvalidResponse, "no chunk"))));

        Assert.Equal(HttpRequestError.InvalidResponse, exception.HttpRequestError);
    }

    [Fact]
    public async Task Of_a_corrupt_compressed_body_the_part_before_the_corruption_is_kept()
    {
        foreach (var broken in new Exception[] { new InvalidDataException("gzip"), new InvalidOperationException("br") })
        {
            var exception = await Assert.ThrowsAsync<DatadogApiException>(() => ReadAsync(new EndingStream(broken)));

            Assert.Contains("but its body cannot be read: its compression is broken: ", exception.Message, StringComparison.Ordinal);
            Assert.Equal(Beginning, exception.ResponseBody);
        }
    }

    [Fact]
    public async Task Any_other_exception_is_rethrown_unchanged()
    {
        var failure = new NotSupportedException("not this");

        Assert.Same(failure, await Assert.ThrowsAsync<NotSupportedException>(() => ReadAsync(new EndingStream(failure))));
    }

    private async Task ReadAsync(Stream body)
    {
        using var handler = new CannedHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) });
        using var httpClient = new HttpClient(handler);
        await new CasesClient(new Connection(httpClient, () => _options, new FakeClock())).GetAsync("CASEM-1", Token);
    }

    private sealed class EndingStream(Exception end) : MemoryStream(Encoding.UTF8.GetBytes(Beginning))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw end : base.ReadAsync(buffer, cancellationToken);
    }
}
