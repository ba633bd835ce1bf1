using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>What errors cost that expand to hundreds of megabytes. No other test runs at the same time, so the whole process is measured.</summary>
[Collection(nameof(ErrorCostTests))]
[CollectionDefinition(nameof(ErrorCostTests), DisableParallelization = true)]
public sealed class ErrorCostTests
{
    private const int Megabyte = 1_000_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br", 400)]
    [InlineData("br", 503)]
    [InlineData("gzip", 400)]
    [InlineData("deflate", 404)]
    public async Task An_error_that_expands_to_300_MB_costs_at_most_12_MB(string encoding, int status)
    {
        using var stub = Start(encoding, status);
        using var httpClient = HttpClientDefaults.CreateClient();
        var cases = CreateClient(httpClient, stub);
        await FailAsync(cases);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var exception = await FailAsync(cases);

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 12 * Megabyte);
        Assert.Equal(status, (int)exception.StatusCode);
        Assert.InRange(exception.ResponseBody.Length, 1, 64 * 1024);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Such_errors_cost_32_callers_at_once_less_than_200_MB(string encoding)
    {
        using var stub = Start(encoding, 500);
        using var httpClient = HttpClientDefaults.CreateClient();
        var cases = CreateClient(httpClient, stub);
        await FailAsync(cases);

        // Including what the decoders have outside of the managed heap.
        GC.Collect();
        var (before, memory) = (GC.GetTotalAllocatedBytes(precise: true), Environment.WorkingSet);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => FailAsync(cases)));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200 * Megabyte);
        Assert.InRange(Environment.WorkingSet - memory, long.MinValue, 200 * Megabyte);
    }

    private static Task<DatadogApiException> FailAsync(CasesClient cases) =>
        Assert.ThrowsAsync<DatadogApiException>(() => cases.GetAsync("CASEM-1", Token));

    private static StubServer Start(string encoding, int status)
    {
        var stub = new StubServer();
        stub.GivenAny().Responds(StubResponse.Bytes(status, Bomb.Of(encoding, 300)).WithHeader("Content-Encoding", encoding));
        return stub;
    }

    private static CasesClient CreateClient(HttpClient httpClient, StubServer stub)
    {
        var options = new DatadogCaseManagementOptions
        {
            ApiKey = TestClient.ApiKey,
            ApplicationKey = TestClient.ApplicationKey,
            BaseAddress = stub.BaseAddress,
        };
        options.Retry.MaxRetries = 0;
        return new CasesClient(httpClient, options);
    }
}
