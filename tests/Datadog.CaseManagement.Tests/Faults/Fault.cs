using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>How a call ends.</summary>
internal enum Outcome
{
    Success,

    /// <summary>A <see cref="DatadogApiException"/>: there is a response, but it is not a success or cannot be read.</summary>
    ApiError,

    /// <summary>An <see cref="HttpRequestException"/>: there is no response, or only part of one.</summary>
    NetworkError,

    /// <summary>A <see cref="TaskCanceledException"/> around a <see cref="TimeoutException"/>, as thrown by HttpClient.</summary>
    Timeout,
}

/// <summary>A row of the fault table: what the server does to a call, and how the call ends.</summary>
internal sealed record Fault
{
    private Fault(string name, Outcome outcome) => (Name, Outcome) = (name, outcome);

    public string Name { get; }

    /// <summary>The outcome of the call if every attempt meets the fault.</summary>
    public Outcome Outcome { get; }

    /// <summary>The outcome of a call that expects no data; the same unless set.</summary>
    public Outcome? OutcomeWithoutData { get; init; }

    /// <summary>What the stub server does. Exclusive with <see cref="Raw"/>.</summary>
    public Func<OperationKind, StubResponse>? Stub { get; private init; }

    /// <summary>What the raw server does.</summary>
    public Func<OperationKind, RawAnswer>? Raw { get; private init; }

    /// <summary>Whether it is unknown afterwards if the request was carried out, and another attempt may succeed.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the request was rejected because of a rate limit, and not carried out.</summary>
    public bool IsRateLimited { get; init; }

    /// <summary>Whether nothing more comes until the attempt times out.</summary>
    public bool Hangs { get; init; }

    /// <summary>Whether the connection is closed without a byte of a response.</summary>
    public bool IsEmptyResponse { get; init; }

    /// <summary>The status of an <see cref="Outcome.ApiError"/>.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What the message contains, besides the number of attempts.</summary>
    public string Message { get; init; } = "";

    public static Fault Of(string name, Outcome outcome, Func<OperationKind, StubResponse> stub) => new(name, outcome) { Stub = stub };

    public static Fault OfRaw(string name, Outcome outcome, Func<OperationKind, RawAnswer> raw) => new(name, outcome) { Raw = raw };

    public Outcome OutcomeOf(OperationKind kind) => kind.Response is null ? OutcomeWithoutData ?? Outcome : Outcome;

    /// <summary>Whether a call of this kind is retried after the fault.</summary>
    public bool IsRetried(OperationKind kind) => IsRateLimited || (IsTransient && kind.IsIdempotent);

    /// <summary>A client whose server shows the fault, once or with every attempt.</summary>
    public TestClient CreateClient(OperationKind kind, bool recovers)
    {
        if (Raw is not null)
        {
            return new TestClient([.. Responses(kind).Select(response => (RawAnswer)response), Raw(kind), .. recovers ? [kind.Success] : (RawAnswer[])[]]);
        }

        var client = new TestClient();
        client.Stub.GivenAny().Responds([.. Responses(kind), Stub!(kind), .. recovers ? [kind.Success] : (StubResponse[])[]]);
        return client;
    }

    public override string ToString() => Name;

    private static IEnumerable<StubResponse> Responses(OperationKind kind) => kind.ResponsesBefore.Select(json => StubResponse.Json(200, json));
}

/// <summary>A kind of operation, as far as faults are concerned. Every fault is tried on every kind.</summary>
/// <param name="Name">The name in the tests.</param>
/// <param name="IsIdempotent">Whether it is retried after a failure whose outcome is unknown.</param>
/// <param name="Response">The body of a success; <see langword="null"/> for a 204.</param>
/// <param name="CallAsync">Makes the call.</param>
internal sealed record OperationKind(string Name, bool IsIdempotent, string? Response, Func<TestClient, CancellationToken, Task> CallAsync)
{
    private const string Case = """{"data":{"id":"c1","type":"case","attributes":{"title":"t"}}}""";
    private const string CaseType = """{"data":{"id":"t1","type":"case_type","attributes":{"name":"n"}}}""";

    public static IReadOnlyList<OperationKind> All { get; } =
    [
        new("a read", true, Case, static (client, token) => client.Cases.GetAsync("CASEM-1", token)) { IsRetriedByHandler = true },
        new("an idempotent write", true, Case, static (client, token) => client.Cases.UpdateDueDateAsync("CASEM-1", null, token)),
        new("a PUT", true, CaseType, static (client, token) => client.CaseTypes.UpdateAsync("t1", new CaseTypeUpdate { Name = "n" }, token)),
        new("a DELETE", true, null, static (client, token) => client.CaseTypes.DeleteAsync("t1", token)),
        new("a page in the middle of a stream", true, Page(2), static (client, token) => ReadAllAsync(client.Cases.SearchAsync(null, null, token)))
        {
            ResponsesBefore = [Page(1)],
            IsRetriedByHandler = true,
        },
        new("a creation", false, Case, static (client, token) => client.Cases.CreateAsync(
            new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, token)),
    ];

    /// <summary>The successes that the call receives before the fault: the first pages of a stream.</summary>
    public IReadOnlyList<string> ResponsesBefore { get; init; } = [];

    public StubResponse Success => Response is { } json ? StubResponse.Json(200, json) : StubResponse.Empty(204);

    public bool IsList => Response?.StartsWith("""{"data":[""", StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether SocketsHttpHandler itself sends the request again, three times, when a connection ends without a byte of a response. It
    /// does so below the library, but only where it has not begun to send a body.
    /// </summary>
    public bool IsRetriedByHandler { get; init; }

    public override string ToString() => Name;

    private static string Page(int number) =>
        $$$$"""{"data":[{"id":"c{{{{number}}}}","type":"case"}],"meta":{"page":{"current":{{{{number}}}},"size":100,"total":2}}}""";

    private static async Task ReadAllAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }
}
