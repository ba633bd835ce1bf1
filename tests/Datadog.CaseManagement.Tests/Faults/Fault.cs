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

    /// <summary>A <see cref="TaskCanceledException"/> around a <see cref="TimeoutException"/>, as HttpClient has it.</summary>
    Timeout,
}

/// <summary>A row of the fault table: what the server does to a call, and how the call ends.</summary>
internal sealed record Fault
{
    private Fault(string name, Outcome outcome) => (Name, Outcome) = (name, outcome);

    public string Name { get; }

    /// <summary>The outcome of the call when every attempt meets the fault.</summary>
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
