namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>
/// A server on the loopback interface that answers as a test tells it to and remembers what it was asked.
/// The environment variable STUB_SERVER chooses what it runs on: <c>kestrel</c> (the default) or <c>wiremock</c>.
/// </summary>
public sealed class StubServer : IAsyncDisposable
{
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(10);

    private readonly IStubEngine _engine;

    private StubServer(IStubEngine engine) => _engine = engine;

    /// <summary>Ends with a slash. It has a path where the engine is shared between stubs.</summary>
    public Uri BaseAddress => _engine.BaseAddress;

    public static Task<StubServer> StartAsync() => StartAsync(Environment.GetEnvironmentVariable("STUB_SERVER"));

    internal static async Task<StubServer> StartAsync(string? engine) => new(engine switch
    {
        null or "" or "kestrel" => await KestrelStubEngine.StartAsync(TestContext.Current.CancellationToken),
        "wiremock" => await WireMockStubEngine.StartAsync(TestContext.Current.CancellationToken),
        _ => throw new InvalidOperationException($"STUB_SERVER is '{engine}'; it can be 'kestrel' (the default) or 'wiremock'."),
    });

    /// <summary>Matches the method and the path exactly as it is on the wire: <c>%2F</c> is not a slash.</summary>
    public StubRule Given(string method, string rawPath) => new(_engine, method, rawPath);

    /// <summary>Matches whatever no more specific stub matches.</summary>
    public StubRule GivenAny() => new(_engine, method: null, rawPath: null);

    /// <summary>In the order of arrival, matched or not.</summary>
    public Task<IReadOnlyList<StubRequest>> RequestsAsync() => _engine.RequestsAsync(TestContext.Current.CancellationToken);

    /// <summary>Fails the test unless exactly one request arrived.</summary>
    public async Task<StubRequest> SingleRequestAsync()
    {
        var requests = await RequestsAsync();
        if (requests.Count != 1)
        {
            Assert.Fail($"Expected one request, but {requests.Count} arrived: {string.Join(", ", requests)}");
        }

        return requests[0];
    }

    /// <summary>Waits for requests that are not answered yet, such as one that a test is about to cancel.</summary>
    public async Task<IReadOnlyList<StubRequest>> WaitForRequestsAsync(int count)
    {
        using var timer = new PeriodicTimer(PollingInterval);
        for (var tries = 0; tries < 1000; tries++)
        {
            if (await RequestsAsync() is var requests && requests.Count >= count)
            {
                return requests;
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Fewer than {count} requests arrived.");
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
