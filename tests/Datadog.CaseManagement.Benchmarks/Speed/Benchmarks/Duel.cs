using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>The same piece of work, done by hand and by the library.</summary>
[MemoryDiagnoser]
public abstract class Duel
{
    private Contestants? _contestants;

    /// <summary>What lies between the clients and the answers.</summary>
    [Params(Wire.InMemory, Wire.Loopback)]
    public Wire Wire { get; set; }

    /// <summary>The answer to every request.</summary>
    protected abstract byte[] Answer { get; }

    internal Contestants Contestants => _contestants!;

    /// <summary>Lets both begin.</summary>
    [GlobalSetup]
    public virtual async Task BeginAsync() => _contestants = await Contestants.MeetAsync(Wire, Answer);

    /// <summary>Ends both.</summary>
    [GlobalCleanup]
    public virtual async Task EndAsync() => await Contestants.DisposeAsync();
}
