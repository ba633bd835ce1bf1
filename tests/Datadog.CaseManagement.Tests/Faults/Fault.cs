using Datadog.CaseManagement.Tests.Infrastructure;


namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>A row of the fault table: what the server does to a call, and how the call ends.</summary>
internal sealed record Fault
{
    private Fault(string name, Ending ending) => (Name, Ending) = (name, ending);

    public string Name { get; }

    /// <summary>The end of the call when the fault strikes with every attempt.</summary>
    public Ending Ending { get; }

    /// <summary>The end of a call that expects no data; the same unless set.</summary>
    public Ending? EndingWithoutData { get; init; }

    /// <summary>What an engine of the stub server does. Exclusive with <see cref="Raw"/>.</summary>
    public Func<Kind, StubResponse>? Stub { get; private init; }

    /// <summary>What a raw socket does that no engine can.</summary>
    public RawAnswer? Raw { get; private init; }

    /// <summary>Whether it is unknown afterwards if the request was carried out, and another attempt may succeed.</summary>
    public bool LeavesOutcomeOpen { get; init; }

    /// <summary>Whether the request was refused for a rate limit, and not carried out.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whether nothing more comes until the attempt's time is up.</summary>
    public bool Hangs { get; init; }

    /// <summary>Whether the connection ends in an orderly way without a byte of an answer.</summary>
    public bool IsEmptyResponse { get; init; }

    /// <summary>The status of an <see cref="Ending.ApiError"/>.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What the message says, besides the number of attempts.</summary>
    public string Says { get; init; } = "";

    public static Fault Of(string name, Ending ending, Func<Kind, StubResponse> stub) => new(name, ending) { Stub = stub };

    public static Fault Of(string name, Ending ending, RawAnswer raw) => new(name, ending) { Raw = raw };

    public override string ToString() => Name;
}
