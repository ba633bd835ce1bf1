using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>The same work, done by hand-written code and by the library.</summary>
[MemoryDiagnoser]
public abstract class PairedBenchmark
{
    private BenchmarkClients? _clients;

    /// <summary>The network between the clients and the responses.</summary>
    [Params(NetworkKind.InMemory, NetworkKind.Loopback)]
    public NetworkKind Network { get; set; }

    /// <summary>The body of every response.</summary>
    protected abstract byte[] Response { get; }

    internal BenchmarkClients Clients => _clients!;

    /// <summary>Creates the clients.</summary>
    [GlobalSetup]
    public virtual async Task SetUpAsync() => _clients = await BenchmarkClients.CreateAsync(Network, Response);

    /// <summary>Disposes of the clients.</summary>
    [GlobalCleanup]
    public virtual async Task CleanUpAsync() => await Clients.DisposeAsync();
}

/// <summary>The name of a benchmark in the table, and the ratios that it must not exceed. 0 means no threshold.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ThresholdsAttribute(string name, double time = 0, double allocated = 0) : Attribute
{
    public string Name => name;

    public double Time => time;

    public double Allocated => allocated;
}
