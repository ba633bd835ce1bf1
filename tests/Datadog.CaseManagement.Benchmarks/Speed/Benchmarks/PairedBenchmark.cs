using BenchmarkDotNet.Attributes;

namespace Datadog.CaseManagement.Benchmarks.Speed.Benchmarks;

/// <summary>The same work, done by hand-written code and by the library.</summary>
[MemoryDiagnoser]
public abstract class PairedBenchmark
{
    /// <summary>
    /// The number of calls of an invocation. BenchmarkDotNet blocks a thread until an invocation ends, and waking that thread takes longer than
    /// a call.
    /// </summary>
    protected const int Calls = 64;

    private BenchmarkClients? _clients;

    /// <summary>The network between the clients and the responses.</summary>
    [Params(NetworkKind.InMemory, NetworkKind.Http)]
    public NetworkKind Network { get; set; }

    /// <summary>The body of every response.</summary>
    protected abstract byte[] Response { get; }

    internal BenchmarkClients Clients => _clients!;

    /// <summary>Creates the clients.</summary>
    [GlobalSetup]
    public virtual void SetUp() => _clients = BenchmarkClients.Create(Network, Response);

    /// <summary>Disposes of the clients.</summary>
    [GlobalCleanup]
    public virtual void CleanUp() => Clients.Dispose();

    /// <summary>Makes the calls of an invocation, each when the previous one has completed.</summary>
    protected static async Task RepeatAsync(Func<Task> callAsync)
    {
        ArgumentNullException.ThrowIfNull(callAsync);
        for (var call = 0; call < Calls; call++)
        {
            await callAsync();
        }
    }
}

/// <summary>The name of a benchmark in the table, and the ratios that it must not exceed. 0 means no threshold.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ThresholdsAttribute(string name, double time = 0, double allocated = 0) : Attribute
{
    public string Name => name;

    public double Time => time;

    public double Allocated => allocated;
}
