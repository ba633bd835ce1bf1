using Datadog.CaseManagement.Tests.Infrastructure;


namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>The library, talking to a server that does what a row of the table says: the stub server, or a raw socket.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly RawServer? _raw;

    private FaultyServer(TestClient client, RawServer? raw) => (Client, _raw) = (client, raw);

    public TestClient Client { get; }

    /// <param name="fault">What the server does.</param>
    /// <param name="kind">What it answers before that, and when it has recovered.</param>
    /// <param name="recovers">Whether it does so once only.</param>
    public static async Task<FaultyServer> StartAsync(Fault fault, Kind kind, bool recovers)
    {
        var client = await TestClient.StartAsync();
        if (fault.Raw is { } answer)
        {
            var raw = new RawServer([.. kind.AnswersBefore.Select(RawAnswer.Json), answer, .. recovers ? [RawAnswer.Json(kind.Answer)] : (RawAnswer[])[]]);
            client.Options.BaseAddress = raw.BaseAddress;
            return new FaultyServer(client, raw);
        }

        var before = kind.AnswersBefore.Select(static json => StubResponse.Json(200, json));
        await client.Stub.GivenAny().RespondsAsync(
            [.. before, fault.Stub!(kind), .. recovers ? [FaultTable.Good(kind)] : (StubResponse[])[]]);
        return new FaultyServer(client, null);
    }

    public async Task<int> RequestsAsync() => _raw?.Requests ?? (await Client.Stub.RequestsAsync()).Count;

    public Task WaitForRequestsAsync(int count) =>
        _raw?.WaitForRequestsAsync(count, TestContext.Current.CancellationToken) ?? Client.Stub.WaitForRequestsAsync(count);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (_raw is not null)
        {
            await _raw.DisposeAsync();
        }
    }
}
